# Our five statements, told to real Ren'Py, so that its own parser reads these scenes.
#
# The game has its own reading of them and passes this file over. Ren'Py runs `python early`
# blocks as it loads each file, in the order of their names: this file must sort before 01_.

python early:

    def _ours_ticker(l):
        verb = l.require(l.word)

        if verb == "show":
            text = l.require(l.string)
        elif verb == "hide":
            text = None
        else:
            renpy.error("ticker: say 'show' with a text, or 'hide'.")

        l.expect_eol()
        return (verb, text)

    def _ours_tv(l):
        l.require("channel")
        channel = l.require(l.word)

        if channel not in ("off", "static", "testcard", "anchor", "reporter", "mugshot"):
            renpy.error("tv: there is no channel %r." % channel)

        l.expect_eol()
        return channel

    def _ours_gas(l):
        name = l.require(l.word)

        if name not in ("none", "wisp", "pour", "part", "fill", "kiss", "drift", "door"):
            renpy.error("gas: there is no state %r." % name)

        seconds = float(l.require(l.float)) if l.keyword("over") else 0.0
        l.expect_eol()
        return (name, seconds)

    def _ours_cue(l):
        name = l.require(l.word)
        l.expect_eol()
        return name

    def _ours_chapter(l):
        title = l.require(l.string)
        number = int(l.require(l.integer))
        l.expect_eol()
        return (title, number)

    # Ren'Py can read the story to the end, without its television and without its gas.
    def _ours_nothing(parsed):
        return None

    renpy.register_statement("ticker", parse=_ours_ticker, execute=_ours_nothing)
    renpy.register_statement("tv", parse=_ours_tv, execute=_ours_nothing)
    renpy.register_statement("gas", parse=_ours_gas, execute=_ours_nothing)
    renpy.register_statement("cue", parse=_ours_cue, execute=_ours_nothing)
    renpy.register_statement("chapter", parse=_ours_chapter, execute=_ours_nothing)

    config.self_closing_custom_text_tags["cue"] = lambda tag, argument: []
