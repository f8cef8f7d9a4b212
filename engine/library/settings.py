"""Preferences and what scripts call `persistent`: small values by name, each row JSON."""

from __future__ import annotations

import json
import sqlite3
import typing
from dataclasses import fields, replace
from typing import Any

from engine.library.codec import Unreadable, parsed, shape
from engine.preferences import VOLUMES, Preferences

# What a preference may be, so that a damaged one can't make the game unusable.
LIMITS: dict[str, tuple[float, float]] = {
    "text_cps": (0, 1000),
    "auto_base_seconds": (0.0, 30.0),
    "auto_seconds_per_character": (0.0, 1.0),
    "text_scale": (0.5, 3.0),
    "line_spacing": (0.5, 3.0),
    "box_opacity": (0.0, 1.0),
}


def write_preferences(connection: sqlite3.Connection, preferences: Preferences) -> None:
    _put(connection, "settings", "preferences", shape(Preferences).encode(preferences))


def read_preferences(connection: sqlite3.Connection) -> Preferences:
    """Return the preferences. One that is unknown or does not fit is as by default: nobody loses the rest for it."""
    written = _rows(connection, "settings").get("preferences")
    if type(written) is not dict:
        return Preferences()
    preferences = Preferences()
    hints = typing.get_type_hints(Preferences)
    for field in fields(Preferences):
        if field.name in written:
            try:
                value = shape(hints[field.name]).decode(written[field.name])
            except Unreadable:
                continue
            preferences = replace(preferences, **{field.name: _within_limits(field.name, value)})
    return preferences


def _within_limits(name: str, value: Any) -> Any:
    if name == "volumes":
        set_to = dict(value)
        return tuple((bus, min(1.0, max(0.0, set_to.get(bus, default)))) for bus, default in VOLUMES)
    if name in LIMITS:
        low, high = LIMITS[name]
        return min(high, max(low, value))
    return value


def write_persistent(connection: sqlite3.Connection, name: str, value: object) -> None:
    if value is None:
        connection.execute("DELETE FROM persistent WHERE name = ?", (name,))
    else:
        _put(connection, "persistent", name, value)


def read_persistent(connection: sqlite3.Connection) -> dict[str, Any]:
    return _rows(connection, "persistent")


def _put(connection: sqlite3.Connection, table: str, name: str, value: object) -> None:
    connection.execute(f"INSERT OR REPLACE INTO {table} VALUES (?, ?)", (name, json.dumps(value)))


def _rows(connection: sqlite3.Connection, table: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, body in connection.execute(f"SELECT name, body FROM {table}").fetchall():
        try:
            found[str(name)] = parsed(body)
        except Unreadable:
            continue
    return found
