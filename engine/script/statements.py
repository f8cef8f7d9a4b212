"""What a script says, one class a statement, in the shape and with the names that `dump` prints.

The parser makes these, `program` lays them out flat, and the interpreter runs them with `match`. Expressions stay
source text here; only the store evaluates them. Statements that own a block hold it as a tuple of statements.

The classes are not frozen, for a line gets its id after it was parsed. Nobody changes one after that.
"""

from __future__ import annotations

from dataclasses import field

from engine.frozen import record

# A call's or a say's arguments as written: (keyword or None, expression). `*x` and `**x` have the keyword "*" and "**".
Arguments = tuple[tuple[str | None, str], ...]


@record
class Statement:
    """Where the statement stands: the script's path as given to the parser, and its first physical line, from 1."""

    file: str
    line: int


Block = tuple[Statement, ...]


@record
class Parameters:
    """A label's or a transform's parameters: names with default expressions, and the names of `*` and `**`."""

    names: tuple[tuple[str, str | None], ...] = ()
    star: str | None = None
    dstar: str | None = None


@record
class Say(Statement):
    """`who` is the source of the speaker (a string keeps its quotes); `what` is as Ren'Py's lexer leaves it."""

    who: str | None
    what: str
    attributes: tuple[str, ...] = ()
    temporary_attributes: tuple[str, ...] = ()
    with_: str | None = None
    args: Arguments = ()
    interact: bool = True
    id: str | None = None
    # Names the line for seen marks, voices and translations: set by `line_ids` after parsing, never written by hand.
    line_id: str = ""


@record
class MenuItem:
    """A choice with the block it leads to; `choice` is false for a caption line, which has no block."""

    line: int
    caption: str
    condition: str | None = None
    args: Arguments = ()
    choice: bool = True
    block: Block = ()


@record
class Menu(Statement):
    items: tuple[MenuItem, ...]
    label: str | None = None
    set: str | None = None
    with_: str | None = None
    args: Arguments = ()
    say: Say | None = None


@record
class Label(Statement):
    """`name` is whole: a local label is written `global.local`."""

    name: str
    params: Parameters | None = None
    hide: bool = False
    block: Block = ()


@record
class Jump(Statement):
    target: str
    expression: bool = False


@record
class Call(Statement):
    target: str
    expression: bool = False
    args: Arguments = ()
    from_: str | None = None


@record
class Return(Statement):
    expression: str | None = None


@record
class If(Statement):
    """Each branch is a condition (None for `else`) and its block."""

    branches: tuple[tuple[str | None, Block], ...]


@record
class While(Statement):
    condition: str
    block: Block


@record
class Pass(Statement):
    pass


@record
class ImageWords:
    """The part that `show`, `scene` and `hide` share: which picture, where, and in what order."""

    image: tuple[str, ...] = ()
    expression: str | None = None
    at: tuple[str, ...] = ()
    as_: str | None = None
    onlayer: str | None = None
    zorder: str | None = None
    behind: tuple[str, ...] = ()


@record
class Show(Statement):
    words: ImageWords
    with_: str | None = None
    atl: AtlBlock | None = None


@record
class Scene(Statement):
    """`words` is None for a bare `scene`, which only clears."""

    words: ImageWords | None
    with_: str | None = None
    atl: AtlBlock | None = None
    layer: str | None = None


@record
class Hide(Statement):
    words: ImageWords
    with_: str | None = None


@record
class ShowLayer(Statement):
    layer: str
    at: tuple[str, ...] = ()
    atl: AtlBlock | None = None


@record
class Camera(Statement):
    layer: str
    at: tuple[str, ...] = ()
    atl: AtlBlock | None = None


@record
class With(Statement):
    expr: str


@record
class Image(Statement):
    """Either `expr` or `atl` is there."""

    name: tuple[str, ...]
    expr: str | None = None
    atl: AtlBlock | None = None


@record
class Transform(Statement):
    name: str
    params: Parameters | None = None
    atl: AtlBlock | None = None
    store: str | None = None


@record
class Define(Statement):
    """`store` is None for the default one; `op` is `=`, `+=` or `|=`; `index` the source inside `[ ]`."""

    store: str | None
    var: str
    expr: str
    op: str = "="
    index: str | None = None


@record
class Default(Statement):
    store: str | None
    var: str
    expr: str


@record
class Python(Statement):
    """`form` is `$` or `block`; `source` is dedented and begins on `line` (`$`) or the line after (`block`)."""

    form: str
    source: str
    hide: bool = False
    store: str | None = None
    early: bool = False
    init: int | None = None


@record
class Init(Statement):
    priority: int
    block: Block


@record
class User(Statement):
    """A statement that Ren'Py's `common` or ours defines: `text` is its logical line, runs of spaces collapsed.

    `words` holds what the parser understood of it, by kind: see `user_statements.py`.
    """

    name: str
    text: str
    words: object | None = None
    block: tuple[object, ...] = ()
    # The line as written: what a voice line adds to the id of the line it belongs to.
    code: str = ""


@record
class Screen(Statement):
    name: str


@record
class StyleStatement(Statement):
    name: str


@record
class Testcase(Statement):
    name: str


@record
class TranslateBlock(Statement):
    """`translate LANGUAGE ID:` with the statements that stand in for that line."""

    identifier: str
    language: str | None
    block: Block = ()


@record
class TranslateStrings(Statement):
    """Each string is (old, new, line)."""

    language: str | None
    strings: tuple[tuple[str, str, int], ...] = ()


@record
class TranslatePython(Statement):
    """`translate LANGUAGE python:` or `style`: run or passed over when that language is chosen."""

    language: str | None
    form: str
    block: Block = ()


@record
class AtlStatement:
    """One line of ATL as written. `atl.py` beside this file says which kinds there are."""

    line: int


@record
class AtlBlock(AtlStatement):
    statements: tuple[AtlStatement, ...] = ()


@record
class AtlProperties(AtlStatement):
    """`linear 0.5 xpos 1.0 yalign 0`: a warper (None: at once) over a duration, to properties; or bare expressions.

    `expressions` are displayables or transforms named on the line, each with its `with` expression or None.
    """

    warper: str | None = None
    duration: str | None = None
    properties: tuple[tuple[str, str], ...] = ()
    expressions: tuple[tuple[str, str | None], ...] = ()
    warp_function: str | None = None


@record
class AtlRepeat(AtlStatement):
    count: str | None = None


@record
class AtlParallel(AtlStatement):
    blocks: tuple[AtlBlock, ...] = ()


@record
class AtlChoice(AtlStatement):
    """Each block with the expression of its chance (None: 1.0)."""

    choices: tuple[tuple[str | None, AtlBlock], ...] = ()


@record
class AtlOn(AtlStatement):
    handlers: tuple[tuple[str, AtlBlock], ...] = field(default=())


@record
class AtlPassedOver(AtlStatement):
    """`function`, `time`, `event`, `animation`, `contains` and the rest: read, and passed over when run."""

    word: str
    text: str
