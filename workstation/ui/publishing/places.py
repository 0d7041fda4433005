"""The kinds of places a site may go to, what they are called, and how their addresses are made."""

from __future__ import annotations

from enum import StrEnum
from urllib.parse import quote, unquote, urlsplit

from PySide6.QtCore import QCoreApplication


class Place(StrEnum):
    """A kind of target; see `services.delivery.address` for how each is written."""

    FOLDER = "folder"
    ZIP = "zip"
    GIT = "git"
    RSYNC = "rsync"
    SFTP = "sftp"


SIGNS = {
    Place.FOLDER: "folder",
    Place.ZIP: "package",
    Place.GIT: "git-merge",
    Place.RSYNC: "refresh-cw",
    Place.SFTP: "send",
}
_SFTP_PORT = "22"
_HOME = "/~/"


def place_of(address: str) -> Place:
    """Return the kind of an address."""
    kind = address.partition(":")[0]
    return Place(kind) if kind in list(Place)[1:] else Place.FOLDER


def place_name(place: Place) -> str:
    """Return what a menu calls a kind."""
    translate = QCoreApplication.translate
    return {
        Place.FOLDER: translate("Places", "Folder of this computer…"),
        Place.ZIP: translate("Places", "Zip file…"),
        Place.GIT: translate("Places", "Git repository…"),
        Place.RSYNC: translate("Places", "Server, by rsync…"),
        Place.SFTP: translate("Places", "Server, by SFTP…"),
    }[place]


def caption(place: Place) -> str:
    """Return what stands over the address."""
    translate = QCoreApplication.translate
    return {
        Place.FOLDER: translate("Places", "The site is written to"),
        Place.ZIP: translate("Places", "The site is packed into"),
        Place.GIT: translate("Places", "The site is pushed to"),
        Place.RSYNC: translate("Places", "The site is copied by rsync to"),
        Place.SFTP: translate("Places", "The site is sent by SFTP to"),
    }[place]


def shown(address: str) -> str:
    """Return an address without what its caption says already."""
    place = place_of(address)
    if place is Place.FOLDER:
        return address
    rest = address.partition(":")[2]
    return unquote(rest).removeprefix("//") if place is Place.SFTP else rest


def parts_of(address: str) -> dict[str, str]:
    """Return the fields of an address as its form shows them."""
    place = place_of(address)
    rest = address.partition(":")[2]
    if place is Place.GIT:
        repository, _, branch = rest.partition("#")
        return {"repository": repository, "branch": branch}
    if place is Place.RSYNC:
        return {"place": rest}
    if place is not Place.SFTP:
        return {}
    try:
        parts = urlsplit(address)
        port = str(parts.port or "")
    except ValueError:
        return {}
    folder = unquote(parts.path)
    return {
        "host": parts.hostname or "",
        "port": port,
        "user": unquote(parts.username or ""),
        "folder": folder.removeprefix(_HOME) if folder.startswith(_HOME) else folder,
    }


def address_of(place: Place, fields: dict[str, str]) -> str:
    """Return the address a form means; whether it can be one is asked elsewhere."""
    told = {name: text.strip() for name, text in fields.items()}
    if place is Place.GIT:
        branch = told.get("branch", "")
        return f"git:{told['repository']}" + (f"#{branch}" if branch else "")
    if place is Place.RSYNC:
        return f"rsync:{told['place']}"
    user = f"{quote(told['user'], safe='')}@" if told["user"] else ""
    port = f":{told['port']}" if told["port"] not in ("", _SFTP_PORT) else ""
    host = f"[{told['host']}]" if ":" in told["host"] else told["host"]
    folder = told["folder"]
    path = folder if folder.startswith("/") else _HOME + folder
    return f"sftp://{user}{host}{port}{quote(path, safe='/~')}"
