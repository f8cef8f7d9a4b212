"""Namespaces as scripts see them, and what stands in for those parts of Ren'Py that nobody needs here."""

from __future__ import annotations

from typing import Any

# Namespaces that say how Ren'Py's own screens look and how it builds: accepted, and no part of a story's state.
NOT_STATE = frozenset({"config", "build", "style", "preferences", "persistent", "_preferences"})


class Namespace:
    """A namespace as scripts see it: `gui.x` reads and writes the dictionary the scripts' Python runs in."""

    def __init__(self, variables: dict[str, Any]) -> None:
        object.__setattr__(self, "__dict__", variables)


class Lenient(Namespace):
    """`config`, `gui`, `build`: what nobody defined is there, and does nothing."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Whatever()


class Audio(Namespace):
    """`audio`: what nobody defined is a sound file of that name."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return name


def kind_of_namespace(name: str) -> type[Namespace]:
    if name == "audio":
        return Audio
    return Lenient if name in NOT_STATE or name == "gui" else Namespace


class Whatever:
    """Stands for a part of Ren'Py's own screens that this player has no use for: takes everything, is nothing."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __setattr__(self, name: str, value: object) -> None: ...

    def __call__(self, *_: Any, **__: Any) -> Whatever:
        return self

    def __getitem__(self, key: object) -> Whatever:
        return self

    def __setitem__(self, key: object, value: object) -> None: ...

    def __iter__(self) -> Any:
        return iter(())

    def __bool__(self) -> bool:
        return False

    def __len__(self) -> int:
        return 0

    def __int__(self) -> int:
        return 0

    def __float__(self) -> float:
        return 0.0

    def __str__(self) -> str:
        return ""

    def __enter__(self) -> Whatever:
        return self

    def __exit__(self, *_: Any) -> None: ...

    def __instancecheck__(self, _: object) -> bool:
        """Nothing is an object of what is not there."""
        return False

    __subclasscheck__ = __instancecheck__

    def __mro_entries__(self, _: Any) -> tuple[type, ...]:
        """A class made from it is made from nothing in particular."""
        return ()

    def __add__(self, other: Any) -> Any:
        return other

    __radd__ = __or__ = __ror__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __add__
    __floordiv__ = __mod__ = __and__ = __rand__ = __add__

    def __lt__(self, _: Any) -> bool:
        return False

    __gt__ = __le__ = __ge__ = __lt__


class Persistent:
    """`persistent.x`: shared by all runs and saves; what was never set is None."""

    def __init__(self, values: dict[str, Any]) -> None:
        object.__setattr__(self, "__dict__", values)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return None
