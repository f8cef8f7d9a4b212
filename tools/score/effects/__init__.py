"""Every effect and ambience by name. A new one is a function in these files, a line here and one in levels.py."""

from collections.abc import Callable

from tools.score.dsp import Sound
from tools.score.effects import body, house, interface, lab, television
from tools.score.pieces.jingle import news_jingle

EFFECTS: dict[str, Callable[[], Sound]] = {
    make.__name__: make
    for make in (
        house.cup_down,
        house.coffee_pour,
        house.door_close,
        house.labdoor_push,
        house.stairs_up,
        house.socks_run,
        house.cloth,
        house.body_fall,
        television.tv_on,
        television.tv_volume_up,
        television.tv_static_loop,
        news_jingle,
        lab.switch_click,
        lab.hum_stop,
        lab.lab_hum_loop,
        lab.night_loop,
        lab.gas_hiss_thin,
        lab.gas_swell,
        lab.gas_loop,
        body.heartbeat,
        body.heartbeat_slowing,
        body.tinnitus,
        body.dizzy_sway,
        interface.ui_tick,
        interface.ui_confirm,
        interface.ui_back,
        interface.clock_tick_loop,
    )
}
