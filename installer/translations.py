"""Finds the texts of the window, keeps the translations in step with them, and compiles those.

    python installer/translations.py [--check]

Writes resources/translations/: `firsthand_de.ts` (what a translator edits), `firsthand_de.qm` (what
the window loads) and `templates.txt` (texts of the rooms below that have something put into them).
With --check nothing is written; it ends with 1 if a text is missing, stale or not translated.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "desktop" / "firsthand"
HERE = ROOT / "resources" / "translations"
LANGUAGES = ("de",)

_ALSO_SAID = {
    "capture/recorder/watches.py": (
        *("SWITCHED", "BACK", "FULL", "MUTED", "MUTED_MINE", "MINE_QUIET", "OTHER_QUIET"),
        *("OTHER_SILENT", "LEAKS", "about", "warning"),
    ),
    "capture/recorder/answer.py": ("NO_ANSWER", "SLOW_DISK"),
    "capture/levels.py": ("TOO_LOUD", "NOBODY"),
    "companion/routes.py": ("_DEVICES", "_OTHER_DEVICE"),
    "core/interview.py": ("SPOKEN", "WRITTEN"),
    "core/lint/rules.py": ("_WHY",),
    "core/timeline.py": ("OVERFLOW", "STALL", "DEVICE_LOST", "RECORDER_RESTARTED", "TORN", "MUTED"),
    "core/marks.py": ("INTERVIEWER", "NOTE_TAKER"),
    "jobs/afterwards/second_pass.py": ("WHAT",),
    "jobs/sparing.py": ("told",),
    "ui/files.py": ("RECORDINGS", "GUIDES", "MARKS", "TEMPLATES"),
}
"""Names whose texts reach the window though they are no errors: file to names."""
_TELLING = {"_bad", "WorkProgressed"}
"""Calls besides errors whose texts reach the window."""
_Key = tuple[str, str]


def said_texts() -> set[str]:
    """Every sentence of an error and every other text of the rooms below the window.

    Where something is put in, the text has %1, %2 … in its place.
    """
    errors = _error_names()
    found: set[str] = set()
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.is_relative_to(PACKAGE / "cli"):
            continue
        tree = ast.parse(path.read_text("utf-8"))
        named = _Named(tree)
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            if _name(call.func) in errors | _TELLING:
                values = [*call.args, *(keyword.value for keyword in call.keywords)]
            else:
                values = [keyword.value for keyword in call.keywords if keyword.arg == "warning"]
            for value in values:
                found.update(named.texts(value))
        for name in _ALSO_SAID.get(path.relative_to(PACKAGE).as_posix(), ()):
            found.update(named.assigned(name))
    return {text for text in found if any(letter.isalpha() for letter in text.replace("%", ""))}


def templates(texts: set[str]) -> list[str]:
    return sorted(text for text in texts if "%1" in text)


def _error_names() -> set[str]:
    tree = ast.parse((PACKAGE / "errors.py").read_text("utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.ClassDef)}


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


class _Named:
    """The texts that names of one module stand for."""

    def __init__(self, tree: ast.Module) -> None:
        self._values: dict[str, list[ast.expr]] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    self._values.setdefault(_name(target), []).append(node.value)

    def assigned(self, name: str) -> Iterator[str]:
        for value in self._values.get(name, []):
            yield from self.texts(value)

    def texts(self, node: ast.expr) -> Iterator[str]:
        match node:
            case ast.Constant(value=str(text)):
                yield text
            case ast.JoinedStr(values=pieces):
                yield _template(pieces)
            case ast.IfExp(body=one, orelse=other):
                yield from self.texts(one)
                yield from self.texts(other)
            case ast.Dict(values=values) | ast.BoolOp(values=values):
                for value in values:
                    yield from self.texts(value)
            case ast.Name(id=name):
                values, self._values[name] = self._values.get(name, []), []
                for value in values:
                    yield from self.texts(value)
                self._values[name] = values


def _template(pieces: list[ast.expr]) -> str:
    text, number = "", 0
    for piece in pieces:
        if isinstance(piece, ast.Constant):
            text += str(piece.value)
        else:
            number += 1
            text += f"%{number}"
    return text


def messages(ts: Path) -> dict[_Key, str]:
    """Context and source to translation; an empty one is not finished."""
    found = {}
    for context in ET.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            told = message.find("translation")
            done = told is not None and told.get("type") is None
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = (told.text or "") if done and told is not None else ""
    return found


def extract(ts: Path) -> None:
    """Bring a file of translations in step with the code; what is translated stays."""
    with tempfile.TemporaryDirectory() as folder:
        said = Path(folder) / "said.py"
        texts = [("Said", text) for text in sorted(said_texts())] + sorted(_hidden_texts())
        lines = [f"translate({context!r}, {text!r})" for context, text in texts]
        said.write_text("\n".join(lines) + "\n", "utf-8")
        sources = [str(path) for path in sorted((PACKAGE / "ui").rglob("*.py"))]
        options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
        _run("pyside6-lupdate", *options, *sources, str(said), "-ts", str(ts))


def _hidden_texts() -> set[_Key]:
    """Class and text of every `self.tr(…)` inside an f-string, where lupdate does not look."""
    found = set()
    for path in (PACKAGE / "ui").rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        for kind in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
            for text in (node for node in ast.walk(kind) if isinstance(node, ast.JoinedStr)):
                for call in (node for node in ast.walk(text) if isinstance(node, ast.Call)):
                    if _name(call.func) == "tr" and isinstance(call.args[0], ast.Constant):
                        found.add((kind.name, str(call.args[0].value)))
    return found


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).with_name(tool)), *arguments], check=True)


def write() -> None:
    HERE.mkdir(parents=True, exist_ok=True)
    lines = "\n".join(templates(said_texts()))
    (HERE / "templates.txt").write_text(lines + "\n", "utf-8")
    for code in LANGUAGES:
        ts = HERE / f"firsthand_{code}.ts"
        extract(ts)
        _run("pyside6-lrelease", "-silent", str(ts), "-qm", str(ts.with_suffix(".qm")))


def faults(code: str) -> list[str]:
    """What is wrong with a language's file; empty when it is whole and in step."""
    kept = messages(HERE / f"firsthand_{code}.ts")
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / f"firsthand_{code}.ts"
        extract(fresh)
        wanted = messages(fresh)
    found = [f"missing: {key}" for key in wanted if key not in kept]
    found += [f"stale: {key}" for key in kept if key not in wanted]
    found += [f"not translated: {key}" for key, text in kept.items() if not text]
    listed = (HERE / "templates.txt").read_text("utf-8").splitlines()
    if listed != templates(said_texts()):
        found.append("templates.txt is not what the code says")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing, say what is wrong")
    if not parser.parse_args().check:
        write()
    found = [fault for code in LANGUAGES for fault in faults(code)]
    for fault in found:
        sys.stdout.write(f"{fault}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
