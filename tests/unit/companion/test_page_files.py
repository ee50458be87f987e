"""The page's modules fit each other, in the network and in one file."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import asdict

import pytest

from firsthand.companion.alone import in_one
from firsthand.companion.files import FILES, START
from firsthand.companion.routes import _DEVICES, _OTHER_DEVICE
from firsthand.resources import resource
from firsthand.ui.look.colours import DARK, DARK_STRONG, LIGHT, LIGHT_STRONG, Colours

FOLDER = resource("companion")
MODULES = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.js")}
IMPORT = re.compile(r'^import \{([\w\s,]+)\} from "\./(\w+\.js)";$', re.MULTILINE)
TOP = re.compile(r"^(?:export )?(?:async )?(?:function|class|const|let) (\w+)", re.MULTILINE)


def imports(text: str) -> list[tuple[str, str]]:
    """Pairs of a module and a name that is taken from it."""
    found = IMPORT.findall(text)
    return [(module, name.strip()) for names, module in found for name in names.split(",")]


def test_what_is_served_is_what_there_is():
    assert sorted(name for name, _ in FILES.values()) == sorted(p.name for p in FOLDER.iterdir())


def test_every_module_takes_only_what_another_gives_and_all_that_it_takes_is_used():
    for name, text in MODULES.items():
        assert len(re.findall(r"^import ", text, re.MULTILINE)) == len(IMPORT.findall(text)), name
        body = IMPORT.sub("", text)
        for module, taken in imports(text):
            given = re.search(rf"^export .*\b{taken}\b", MODULES[module], re.MULTILINE)
            assert given, f"{name} takes {taken} from {module}"
            assert re.search(rf"\b{taken}\b", body), f"{name} does not use {taken}"


def test_what_a_module_gives_is_taken_somewhere():
    taken = {pair for text in MODULES.values() for pair in imports(text)}
    for name, text in MODULES.items():
        for given in re.findall(r"^export (?:async )?(?:function|class|const) (\w+)", text, re.M):
            assert (name, given) in taken, f"{given} of {name}"


def test_in_one_file_each_module_stands_once_behind_those_it_needs():
    script = in_one(FOLDER, START)
    assert not re.search(r"^(import|export) ", script, re.MULTILINE)
    doubled = [name for name, times in Counter(TOP.findall(script)).items() if times > 1]
    assert doubled == []
    order = sorted(MODULES, key=lambda name: script.index(MODULES[name].split("\n")[0]))
    for name, text in MODULES.items():
        assert all(order.index(module) < order.index(name) for module, _ in imports(text)), name


def test_the_page_calls_a_nameless_colleagues_device_in_german_too():
    german = MODULES["words.js"].split("de.told = {")[1].split("};")[0]
    same_in_german = {"iPhone", "Mac"}
    for device in {*_DEVICES.values(), _OTHER_DEVICE} - same_in_german:
        assert f'"{device}": "' in german, device


@pytest.mark.parametrize(
    ("wish", "colours"),
    [
        ("^:root ", LIGHT),
        (r"^@media \(prefers-color-scheme: dark\) ", DARK),
        (r"^@media \(prefers-contrast: more\) ", LIGHT_STRONG),
        (r"^@media \(prefers-contrast: more\) and \(prefers-color-scheme: dark\) ", DARK_STRONG),
    ],
)
def test_the_page_has_the_colours_of_the_window(wish: str, colours: Colours):
    (style,) = FOLDER.glob("*.css")
    _, rules = re.split(rf"{wish}{{", style.read_text("utf-8"), maxsplit=1, flags=re.MULTILINE)
    found = dict(re.findall(r"--([\w-]+): (#\w+);", rules[: rules.index("}")]))
    same = {
        name: value for name, value in asdict(colours).items() if name.replace("_", "-") in found
    }
    assert {"ink", "ground", "accent", "edge", "muted"} <= set(same)
    assert {name: found[name.replace("_", "-")] for name in same} == same
