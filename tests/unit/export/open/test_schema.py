"""The description of the JSON is in step with the types, and what is written keeps to it."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings

from fakes.kept import any_record
from fakes.records import interview_record
from firsthand.core.record import InterviewRecord
from firsthand.export.open.json_file import interview_json
from firsthand.resources import resource

SCHEMA = json.loads(resource("schema/interview.schema.json").read_text("utf-8"))
_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}


def _generator() -> ModuleType:
    path = Path(__file__).resolve().parents[4] / "installer" / "schema.py"
    spec = importlib.util.spec_from_file_location("firsthand_schema", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def broken(value: Any, shape: dict[str, Any], place: str = "") -> list[str]:
    """What of `value` breaks `shape`; the few words of JSON Schema that ours uses."""
    if "$ref" in shape:
        return broken(value, SCHEMA["$defs"][shape["$ref"].rsplit("/", 1)[1]], place)
    if "anyOf" in shape:
        tried = [broken(value, one, place) for one in shape["anyOf"]]
        return [] if [] in tried else tried[0]
    if "const" in shape:
        return [] if value == shape["const"] else [place]
    if "enum" in shape:
        return [] if value in shape["enum"] else [place]
    is_bool = isinstance(value, bool)
    if not isinstance(value, _TYPES[shape["type"]]) or (is_bool and shape["type"] != "boolean"):
        return [place]
    found: list[str] = []
    if shape["type"] == "array":
        for number, one in enumerate(value):
            found += broken(one, shape["items"], f"{place}[{number}]")
    if shape["type"] == "object":
        found += [f"{place}.{name}" for name in shape["required"] if name not in value]
        for name, one in value.items():
            inner = shape["properties"].get(name)
            found += broken(one, inner, f"{place}.{name}") if inner else [f"{place}.{name}"]
    if "minimum" in shape and value < shape["minimum"]:
        found.append(place)
    return found


def test_the_description_is_in_step_with_the_types() -> None:
    assert _generator().schema() == SCHEMA, "run python installer/schema.py"


@given(any_record())
@settings(max_examples=50, deadline=None)
def test_any_interview_keeps_to_the_description(record: InterviewRecord) -> None:
    assert broken(json.loads(interview_json(record)), SCHEMA) == []


@pytest.mark.parametrize(
    ("field", "value"), [("started_at", 5), ("status", "bored"), ("quotes", {}), ("more", 1)]
)
def test_the_description_notices_what_breaks_it(field: str, value: object) -> None:
    found = json.loads(interview_json(interview_record()))
    found["interview"][field] = value
    assert broken(found, SCHEMA) == [f".interview.{field}"]
