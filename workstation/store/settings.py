"""The settings of the site, one row each, so that undo and merge see fields and not a lump."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from typing import Any

from workstation.domain.identity import new_id
from workstation.domain.site import Region, Site
from workstation.store.tables import tables

_T = tables.Setting
_DEFAULTS = asdict(Site())
_KNOWN = tuple(field.name for field in fields(Site))
# Written out: making it of tables takes longer than the answer.
_SITE = f"SELECT name, value FROM setting WHERE name IN ({', '.join('?' * len(_KNOWN))})"


def site() -> Site:
    """Return the site settings; what was never set has its default."""
    rows = _T._meta.database.execute_sql(_SITE, _KNOWN).fetchall()
    cells: dict[str, Any] = {name: json.loads(value) for name, value in rows}
    if "regions" in cells:
        cells["regions"] = tuple(Region(**region) for region in cells["regions"])
    if "domain_names" in cells:
        cells["domain_names"] = tuple(cells["domain_names"])
    return Site(**cells)


def value_of(name: str) -> Any:
    """Return one setting of the site as it is kept: its default where it was never set."""
    # Whoever needs one need not read all of them.
    sql = "SELECT value FROM setting WHERE name = ?"
    row = _T._meta.database.execute_sql(sql, (name,)).fetchone()
    return _DEFAULTS[name] if row is None else json.loads(row[0])


def write_site(wanted: Site) -> None:
    """Write the settings that differ from those kept."""
    present, new = asdict(site()), asdict(wanted)
    for name, value in new.items():
        if value == present[name]:
            continue
        written = json.dumps(value, ensure_ascii=False)
        if not _T.update(value=written).where(_T.name == name).execute():
            _T.insert(id=new_id(), name=name, value=written).execute()
