"""Draw every picture of the demo newsroom: `python draw_pictures.py [FOLDER]`.

The result is the same on every run: nothing is random and no font is used.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from drawing import city, country, law, site
from drawing.canvas import Canvas

SCENES: dict[str, Callable[[], Canvas]] = {
    "courthouse": law.courthouse,
    "gavel": law.gavel,
    "books": law.books,
    "document": law.document,
    "mediation": law.mediation,
    "classroom": law.classroom,
    "contract": law.contract,
    "river-bridge": city.river_bridge,
    "courier": city.courier,
    "hotline": city.hotline,
    "market": city.market,
    "night-street": city.night_street,
    "park": city.park,
    "service-hall": city.service_hall,
    "phone-shop": city.phone_shop,
    "mountains": country.mountains_sunrise,
    "village-meeting": country.village_meeting,
    "terraces": country.terraces,
    "bus-stop": country.bus_stop,
    "masthead": site.masthead,
    "logo": site.logo,
    "region-map": site.region_map,
}


def draw_all(folder: Path) -> None:
    """Write `<name>.png` for every scene into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, scene in SCENES.items():
        scene().save(folder / f"{name}.png")


if __name__ == "__main__":
    draw_all(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "pictures")
