"""What one may do with the settings of the site and the people of the newsroom."""

from __future__ import annotations

from dataclasses import fields, replace

from workstation.domain.address import check_rule
from workstation.domain.errors import Refused
from workstation.domain.person import Person, Role
from workstation.domain.site import Region, Site
from workstation.domain.text import one_line, storable
from workstation.store import people, settings
from workstation.store.newsroom import NewsroomStore


def _clean(site: Site) -> Site:
    cells: dict[str, object] = {
        name: storable(value)
        for name, value in ((f.name, getattr(site, f.name)) for f in fields(site))
        if isinstance(value, str)
    }
    regions = tuple(Region(one_line(r.name), one_line(r.link)) for r in site.regions)
    names = tuple(one_line(name) for name in site.domain_names)
    options = tuple((storable(name), storable(value)) for name, value in site.theme_options)
    cells["theme_options"] = options
    return replace(site, regions=regions, domain_names=names, **cells)  # type: ignore[arg-type]


class SiteSettings:
    """The settings of the site."""

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store

    def get(self) -> Site:
        """Return the settings."""
        return settings.site()

    def save(self, site: Site) -> Site:
        """Write the settings that changed; raise `Refused` for a rule or root that cannot work."""
        check_rule(site.address_rule)
        root = one_line(site.address).rstrip("/")
        if root and not root.startswith(("http://", "https://")):
            raise Refused("site.address", address=root)
        wanted = replace(_clean(site), address=root, page_size=max(5, min(200, site.page_size)))
        wanted = replace(wanted, comments_close_days=max(0, site.comments_close_days))
        with self._store.journal.act("site.save", {"name": wanted.name}, fold="site"):
            settings.write_site(wanted)
        return settings.site()


class People:
    """Who works here."""

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store

    def all(self) -> tuple[Person, ...]:
        """Return everybody."""
        return people.all_people()

    def add(self, name: str, role: Role = Role.EDITOR) -> Person:
        """Add a person; one who is already here is returned as they are."""
        title = one_line(name)
        if not title:
            raise Refused("person.no_name")
        known = people.named(title)
        if known is not None:
            return known
        with self._store.journal.act("person.add", {"name": title}):
            return people.insert(title, role)
