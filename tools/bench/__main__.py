"""`python -m tools.bench [KEY …]`: measure, and print one JSON object.

Each key is {"min": x, "median": y, "unit": "…"}, or null where what it measures is not there (on this machine, or yet).
Given words, only the keys that contain one of them are measured.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import os
import sys
import traceback

from tools.bench import Measures, stay_on_one_core

# Which module measures what, in the order printed.
KEYS = {
    "start": ("start_title_s", "start_ready_s", "rss_title_mb", "rss_scene_mb"),
    "engine": ("parse_100k_s", "parse_10k_s", "parse_1k_s", "check_10k_s", "skip_headless_per_s"),
    "window": ("skip_window_per_s",),
    "stage": (
        *("frame_full_720_ms", "frame_full_1080_ms", "frame_typewriter_720_ms", "frame_typewriter_1080_ms"),
        *("frame_dissolve_720_ms", "frame_dissolve_1080_ms", "idle_share_1080", "typewriter_share_1080"),
        *("gas_p95_720_ms", "gas_p95_1080_ms", "gas_dizzy_p95_720_ms", "gas_dizzy_p95_1080_ms"),
        *("tv_1080_ms", "gas_load_ms"),
    ),
    "library": (
        *("save_main_ms", "save_durable_ms", "load_ms", "rollback_ms", "rollback_100_ms"),
        "state_kb_per_interaction",
    ),
    "ui": ("history_open_ms", "screen_first_ms", "screen_again_ms"),
}


def main(words: list[str]) -> int:
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    stay_on_one_core()
    found: Measures = {}
    failed = 0
    for module, keys in KEYS.items():
        wanted = [key for key in keys if not words or any(word in key for word in words)]
        if wanted:
            print(f"measuring {module} …", file=sys.stderr)
            try:
                found |= measures_of(module)
            except Exception:
                # The others are still worth knowing.
                traceback.print_exc()
                failed += 1
    order = [key for keys in KEYS.values() for key in keys if not words or any(word in key for word in words)]
    print(json.dumps({key: found.get(key) for key in order}, indent=1))
    return 1 if failed else 0


def measures_of(module: str) -> Measures:
    name = f"tools.bench.{module}"
    if importlib.util.find_spec(name) is None:
        return {}
    measures: Measures = importlib.import_module(name).measure()
    return measures


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
