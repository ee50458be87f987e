"""Plots show what was counted: bars as long as their numbers, names as far as there is room."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from firsthand.export.word.look import ACCENT
from firsthand.export.word.plots import Bar, columns, rows

DARK = tuple(bytes.fromhex(ACCENT))


def picture(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGB")


def dark_runs(image: Image.Image, *, across: bool) -> list[int]:
    """The length of each dark bar's longest side, in the order they stand; the key left out."""
    width, height = image.size
    key = 90
    lengths = []
    if across:
        lines = [[image.getpixel((x, y)) == DARK for x in range(0, width, 2)]
                 for y in range(key, height, 4)]  # fmt: skip
    else:
        lines = [[image.getpixel((x, y)) == DARK for y in range(key, height, 2)]
                 for x in range(0, width, 4)]  # fmt: skip
    inside = 0
    for line in lines:
        length = 2 * sum(line)
        if length == 0 and inside:
            lengths.append(inside)
        inside = max(inside, length) if length else 0
    return lengths


def test_columns_are_as_high_as_their_numbers() -> None:
    bars = [Bar("B-01", 4), Bar("B-02", 2, 2), Bar("B-03", 0, 3), Bar("B-04", 1)]
    found = dark_runs(picture(columns(bars, "New", "Known")), across=False)
    assert len(found) == 3
    assert found[0] / found[2] == pytest.approx(4, rel=0.05)
    assert found[1] / found[2] == pytest.approx(2, rel=0.05)


def test_rows_are_as_long_as_their_numbers() -> None:
    bars = [Bar("B-01", 30.0, 10, "a"), Bar("B-02", 15.0, 30, "b"), Bar("B-03", 7.5, 0, "c")]
    found = dark_runs(picture(rows(bars, "Before", "After")), across=True)
    assert len(found) == 3
    assert found[0] / found[1] == pytest.approx(2, rel=0.05)
    assert found[1] / found[2] == pytest.approx(2, rel=0.05)


@pytest.mark.parametrize("draw", [columns, rows])
def test_anything_can_be_drawn(draw: object) -> None:
    assert callable(draw)
    for bars in (
        [Bar("", 0)],
        [Bar("Käufer „Größe“ Łódź", 0, 1, "… ≥ 50 %")],
        [Bar("An endless name without any end " * 5, 3, 2, "remark " * 3)] * 90,
    ):
        image = picture(draw(bars, "Dunkel", ""))
        assert image.width == 1920
        assert image.height >= 110


def test_a_picture_of_a_plot_is_small() -> None:
    assert len(columns([Bar(f"B-{n:02d}", n, 3) for n in range(40)], "New", "Known")) < 60_000


def test_a_plot_wears_the_colour_of_its_document() -> None:
    colours = picture(rows([Bar("B-01", 3, 2)], "Before", "After", "8A1040")).getcolors(1 << 20)
    assert colours is not None
    found = {colour for _, colour in colours}
    assert (0x8A, 0x10, 0x40) in found
    assert DARK not in found


def test_bars_of_two_plots_can_be_compared() -> None:
    bars = [Bar("B-01", 30.0, 10, "4 of 5 heard"), Bar("B-10", 15.0, 0, "1")]
    long, short = (
        dark_runs(picture(rows([bar], "Before", "After", among=bars)), across=True)[0]
        for bar in bars
    )
    assert long / short == pytest.approx(2, rel=0.05)
