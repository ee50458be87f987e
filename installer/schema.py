"""Describes the JSON of an interview as a JSON Schema, from the types that it is written from.

    python installer/schema.py

writes `resources/schema/interview.schema.json`. Run it after a field of `core` has come or gone; a
test says when it is needed.
"""

from __future__ import annotations

import dataclasses
import json
import types
from enum import StrEnum
from pathlib import Path
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame
from firsthand.export.open.json_file import FORMAT, VERSION

PLACE = Path(__file__).resolve().parents[1] / "resources" / "schema" / "interview.schema.json"
_FRAME = "Frames of the recording since its start, over all takes, `timeline.rate` a second."
_NOTES = {
    "started_at": "RFC 3339 with offset.",
    "given_at": "RFC 3339 with offset, or empty.",
    "confirmed_at": "RFC 3339 with offset, or empty.",
    "language": "BCP 47.",
    "rate": "Frames a second, the same for all takes of an interview.",
    "frames": "A length in frames.",
    "probability": "0 to 1, as the speech model gave it; 1 for a word a person typed.",
    "stop": "How likely a sentence ends after it, 0 to 1, as the model sees it; null: unknown.",
    "sha256": "Of the file as it lies on disk.",
    "machine_text": "What the speech model had heard.",
    "before_reveal": "Whether it was said before the solution was told.",
    "guide": "The discussion guide's text as held.",
}


def schema() -> dict[str, Any]:
    """The whole description. Unknown fields are allowed: a later edition may add some."""
    shapes: dict[str, Any] = {}
    interview = _shape(InterviewRecord, shapes)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:firsthand:schema:interview:1",
        "title": "An interview held with Firsthand",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "interview": interview,
        },
        "required": ["format", "version", "interview"],
        "$defs": dict(sorted(shapes.items())),
    }


def _shape(kind: Any, shapes: dict[str, Any]) -> dict[str, Any]:
    if kind is Frame:
        return {"type": "integer", "minimum": 0, "description": _FRAME}
    if isinstance(kind, NewType):
        return _shape(kind.__supertype__, shapes)
    if get_origin(kind) in (Union, types.UnionType):
        inner = [one for one in get_args(kind) if one is not type(None)]
        return {"anyOf": [_shape(one, shapes) for one in inner] + [{"type": "null"}]}
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _shape(get_args(kind)[0], shapes)}
    if dataclasses.is_dataclass(kind):
        return _object(kind, shapes)
    if issubclass(kind, StrEnum):
        return {"enum": [str(one) for one in kind]}
    return {"type": {str: "string", bool: "boolean", int: "integer", float: "number"}[kind]}


def _object(kind: Any, shapes: dict[str, Any]) -> dict[str, Any]:
    name = kind.__name__
    if name not in shapes:
        shapes[name] = {}
        hints = get_type_hints(kind)
        fields = [one for one in dataclasses.fields(kind) if one.init]
        properties = {}
        for field in fields:
            properties[field.name] = _shape(hints[field.name], shapes)
            if field.name in _NOTES:
                properties[field.name]["description"] = _NOTES[field.name]
        shapes[name] = {
            "type": "object",
            **_described(kind),
            "properties": properties,
            "required": [field.name for field in fields],
        }
    return {"$ref": f"#/$defs/{name}"}


def _described(kind: Any) -> dict[str, str]:
    """What the type says of itself; one that says nothing has only what Python made up."""
    said = (kind.__doc__ or "").split("\n\n")[0].replace("\n    ", " ")
    return {} if said.startswith(f"{kind.__name__}(") else {"description": said}


def written() -> str:
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    PLACE.parent.mkdir(exist_ok=True)
    PLACE.write_text(written(), "utf-8")
    print(PLACE)
