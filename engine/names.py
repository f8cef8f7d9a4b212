"""What a script finds in its store before its first line runs: Ren'Py's names, as far as this player needs them.

`renpy` itself is in `renpy_module`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from engine.atl import Transform, at, make_transform, named_transforms
from engine.characters import Character, make_character
from engine.displayables import Composite, ImageFile, Moved, Named, Null, Solid, TextPicture, Unknown
from engine.functions import NamedFunctions
from engine.namespaces import Whatever
from engine.store import Store
from engine.transitions import MAKERS, named_transitions

# Displayables, actions and screens' functions that scripts name in passing and that are drawn by nobody here.
CANVAS = (1920, 1080)
UNDRAWN = (
    *("Frame", "Tile", "Movie", "Bar", "DynamicDisplayable", "ConditionSwitch", "ShowingSwitch", "LiveCrop"),
    *("Particles", "SnowBlossom", "Crop", "Flatten", "Layer", "LayeredImage", "LiveTile", "Model", "ParameterizedText"),
)
# What belongs to Ren'Py's screens, its saves and its drawing: taken without complaint, and nothing.
UNUSED_NAMES = """
    ADVSpeaker Action AddToSet Alpha AlphaBlend AlphaMask AnimatedValue Animation AudioPositionValue BarValue Borders
    Button Call CaptureFocus ClearFocus ColorMatrix ColorizeMatrix Confirm ContrastMatrix DictEquality DictInputValue
    DictValue DisableAllInputValues Drag DragGroup DynamicImage EndReplay FactorZoom FieldEquality FieldInputValue
    FieldValue FileAction FileCurrentPage FileDelete FileJson FileLoad FileLoadable FileNewest FilePage FilePageName
    FilePageNameInputValue FilePageNext FilePagePrevious FileSave FileSaveName FileScreenshot FileSlotName
    FileTakeScreenshot FileTime FileUsedSlots Fixed FontGroup Function Gallery GetCharacterVolume GetFocusRect
    GetTooltip Grid HBox Help Hide HideInterface HueMatrix IdentityMatrix If ImageButton ImageReference Image_cache
    Input InputValue InvertMatrix InvertSelected Jump Language LayeredImageProxy Live2D MainMenu Matrix MixerValue
    Motion MouseDisplayable MouseMove MultiPersistent MusicRoom NoRollback Notify NullAction OffsetMatrix
    OpacityMatrix OpenURL Particle PauseAudio Placeholder Play PlayCharacterVoice Preference Queue QueueEvent
    QuickLoad QuickSave Quit RemoveFromSet Replay RestartStatement Return Revolve RollForward Rollback RotateMatrix
    RoundRect SaturationMatrix ScaleMatrix ScreenVariableInputValue ScreenVariableValue Screenshot Scroll SelectedIf
    SensitiveIf SepiaMatrix SetCharacterVolume SetDict SetField SetLocalVariable SetMixer SetMute SetScreenVariable
    SetVariable SetVoiceMute Show ShowMenu ShowTransient SideImage SizeZoom Skip SlottedNoRollback SplineMotion
    Sprite SpriteManager Start StaticValue Stop Style StylePreference Text3D TextButton TintMatrix BrightnessMatrix
    ToggleDict ToggleField ToggleFocus ToggleLocalVariable ToggleMute ToggleScreen ToggleScreenVariable
    ToggleSetMembership ToggleVariable ToggleVoiceMute Tooltip TransformMatrix VBox VariableInputValue VariableValue
    Viewport VoiceInfo VoiceReplay Window XScrollValue YScrollValue anim director iap icon im layeredimage
    layout nvl_clear nvl_hide nvl_show nvl_window predict_menu predict_say suppress_overlay theme toggle_skipping ui
    updater voice voice_can_replay voice_replay voice_sustain with_statement _game_menu_screen _preferences _window
"""
UNUSED = tuple(UNUSED_NAMES.split())


def picture(value: Any) -> Any:
    """Return the displayable that a script means by a value: a string is a file, a colour or an image's name."""
    if isinstance(value, str):
        if value.startswith("#"):
            return Solid(value)
        if "." in value.rpartition("/")[2]:
            return ImageFile(value)
        return Named(tuple(value.split()))
    if isinstance(value, (tuple, list)) and len(value) in (3, 4) and all(isinstance(part, int) for part in value):
        return Solid("#" + "".join(f"{part:02x}" for part in value))
    if isinstance(value, (ImageFile, Named, Solid, TextPicture, Null, Composite, Moved, Unknown)):
        return value
    return Unknown(repr(value))


def make_composite(size: Any, *parts: Any, **_: Any) -> Composite:
    """`Composite((w, h), (x, y), picture, …)`."""
    pairs = zip(parts[::2], parts[1::2], strict=False)
    return Composite((int(size[0]), int(size[1])), tuple(((int(x), int(y)), picture(part)) for (x, y), part in pairs))


def make_text(text: Any = "", **given: Any) -> TextPicture:
    words = " ".join(map(str, text)) if isinstance(text, (list, tuple)) else str(text)
    size = given.get("size")
    return TextPicture(words, str(given.get("color", "#ffffff")), size if isinstance(size, int) else 44)


def make_transform_of_picture(child: Any = None, *args: Any, **properties: Any) -> Any:
    if child is None or isinstance(child, Transform):
        return make_transform(None, *args, **properties)
    return make_transform(picture(child), *args, **properties)


def fill(store: Store, say: Callable[[Character, str], None], callbacks: NamedFunctions) -> None:
    """Put the names into the default namespace. `say` is what a character called as a function does."""

    def character(name: Any = None, kind: Any = None, **given: Any) -> Character:
        made = make_character(name, kind, say=say, **given)
        return replace(made, callback_name=callbacks.name(made.callback) if made.callback else "")

    def stored(**fields: Any) -> Character:
        return Character(**fields, say=say)

    names = store.default
    names.update({name: Whatever() for name in UNUSED})
    names.update({name: Undrawn(name) for name in UNDRAWN})
    names.update(named_transitions())
    names.update(MAKERS)
    names.update(named_transforms())
    for lenient in ("config", "gui", "build", "style", "preferences", "audio"):
        store.namespaces.pop(lenient, None)
        names.pop(lenient, None)
        store.namespace(lenient)
    config = store.namespace("config")
    config.update(character_callback=None, all_character_callbacks=[])
    config.update(screen_width=CANVAS[0], screen_height=CANVAS[1])

    def init(width: int = 1280, height: int = 720, **_: Any) -> None:
        config.update(screen_width=width, screen_height=height)

    store.namespace("gui")["init"] = init
    names.update(
        {
            "Character": character,
            "DynamicCharacter": lambda name=None, **given: character(name, dynamic=True, **given),
            "ADVCharacter": character,
            "NVLCharacter": lambda name=None, **given: character(name, names["nvl"], **given),
            "adv": stored(),
            "narrator": stored(),
            "name_only": stored(),
            "nvl": stored(kind="nvl"),
            "nvl_narrator": stored(kind="nvl"),
            "centered": stored(kind="centered"),
            "vcentered": stored(kind="centered"),
            "Solid": lambda color="#000", **_: Solid(str(picture(color).color if isinstance(color, tuple) else color)),
            "Image": lambda file="", **_: ImageFile(str(file)),
            "Text": make_text,
            "Null": lambda width=0, height=0, **_: Null(int(width), int(height)),
            "Composite": make_composite,
            "LiveComposite": make_composite,
            "Transform": make_transform_of_picture,
            "At": lambda child, *transforms: at(picture(child), *transforms),
            "Position": make_transform_of_picture,
            "Pan": lambda *_, **__: make_transform(),
            "Move": lambda *_, **__: make_transform(),
            "Zoom": lambda *_, **__: make_transform(),
            "_": lambda text: text,
            "__": lambda text: text,
            "_p": lambda text: " ".join(text.split()),
            "basestring": str,
            "unicode": str,
            "pystr": str,
            "xrange": range,
            "python_dict": dict,
            "python_list": list,
            "python_set": set,
            "python_object": object,
            "absolute": float,
            "PY2": False,
            "os": os,
            "sys": sys,
            "default_transition": None,
            # What they say is for screen readers only.
            "alt": unsaid,
            "sv": unsaid,
            "color": lambda value="": value,
            "Color": lambda value="", **_: value,
            "_return": None,
            "_args": None,
            "_rollback": True,
            "_history": True,
            "main_menu": False,
            "save_name": "",
            "nvl_list": [],
        }
    )


def canvas_of(store: Store) -> tuple[int, int]:
    """Return the size of the virtual canvas that the scripts are written for: by `gui.init`, else ours."""
    config = store.namespace("config")
    width, height = config.get("screen_width"), config.get("screen_height")
    if isinstance(width, int) and isinstance(height, int) and width > 0 and height > 0:
        return width, height
    return CANVAS


def unsaid(*_: Any, **__: Any) -> None: ...


class Undrawn:
    """A kind of displayable that only Ren'Py can draw: called to make one, and inherited from."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, *args: Any, **_: Any) -> Unknown:
        return Unknown(f"{self.name}({', '.join(map(repr, args))})")

    def __mro_entries__(self, _: Any) -> tuple[type, ...]:
        return ()
