"""Jinja templates in a sandbox: frozen values in, a page out, and where it went wrong."""

from __future__ import annotations

import hashlib
import traceback
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import jinja2
from jinja2 import FileSystemLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError
from jinja2 import pass_context as pass_template_context
from jinja2.runtime import Context
from markupsafe import Markup

from workstation.domain.errors import WorkstationError
from workstation.domain.moment import Milliseconds, local
from workstation.press.links import is_outside
from workstation.press.picture_copies import srcset
from workstation.press.themes import template_code
from workstation.press.themes.kept_code import KeptCode
from workstation.press.themes.marked import Parts, carried
from workstation.press.themes.template_code import Sandbox
from workstation.press.themes.views import PictureView

#: What makes code of templates: what stands here and in `template_code`, the views, and Jinja.
_MADE_BY = hashlib.sha256(
    b"".join(
        (
            *(Path(file).read_bytes() for file in (__file__, template_code.__file__)),
            *(name.encode() for name in (*sorted(Sandbox.having), jinja2.__version__)),
        )
    )
).hexdigest()
#: A story's time stands on the pages of some dozen others that come soon after.
_MOMENTS = 2_000


class ThemeTrouble(WorkstationError):
    """A template or `theme.toml` that cannot be used; details name `file`, `line` and `message`."""


class Templates:
    """The templates of some folders; the first folder that has one by a name gives it.

    `kept` says that their code may be kept for other processes: they came with the program.
    """

    def __init__(self, folders: tuple[Path, ...], *, kept: bool = False) -> None:
        self._folders = folders
        self._environment = _environment(folders)
        if kept:
            self._environment.bytecode_cache = KeptCode(_MADE_BY)

    def names(self) -> frozenset[str]:
        """Return the files there are."""
        return frozenset(self._environment.list_templates())

    def render(self, template: str, values: Mapping[str, object]) -> str:
        """Return a page or part; raise `ThemeTrouble("theme.template")` with file and line."""
        try:
            return self._environment.get_template(template).render(values)
        except TemplateNotFound as error:
            raise ThemeTrouble("theme.template_missing", file=error.name or template) from error
        except TemplateSyntaxError as error:
            raise ThemeTrouble(
                "theme.template",
                file=error.name or template,
                line=error.lineno,
                message=error.message or "",
            ) from error
        except Exception as error:  # a template may raise whatever Python can
            file, line = self._place(error, template)
            message = f"{type(error).__name__}: {error}"
            raise ThemeTrouble("theme.template", file=file, line=line, message=message) from error

    def _place(self, error: BaseException, template: str) -> tuple[str, int]:
        # Jinja rewrites tracebacks so that frames carry the template's own file and line.
        for frame in reversed(traceback.extract_tb(error.__traceback__)):
            for inside in self._folders:
                if Path(frame.filename).is_relative_to(inside):
                    return Path(frame.filename).relative_to(inside).as_posix(), frame.lineno or 0
        return template, 0


def _environment(folders: tuple[Path, ...]) -> Sandbox:
    environment = Sandbox(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.filters.update(srcset=_srcset, url=_url, day=_day, minute=_minute, iso=_iso)
    environment.filters.update(safe=_safe)
    environment.globals["why"] = Parts()
    return environment


def _safe(html: str) -> Markup:
    # What carries a mark would be escaped for it.
    return Markup(str(html))  # noqa: S704  (what the filter is there for)


@pass_template_context
def _url(context: Context, address: str) -> str:
    # `root` leads from the page to the site's root, so a site works from any folder or host.
    if is_outside(address):
        return address
    return carried(f"{context['root']}{address}", address)


@pass_template_context
def _srcset(context: Context, view: PictureView, place: str) -> Markup:
    """Return the attributes that name a picture's copies for a place of the theme."""
    wanted = context["site"].pictures.get(place, 0)
    return Markup(srcset(str(_url(context, view.src)), view.width, wanted))  # noqa: S704  (our names)


@lru_cache(_MOMENTS)
def _day(moment: Milliseconds) -> str:
    return f"{local(moment):%Y-%m-%d}"


@lru_cache(_MOMENTS)
def _iso(moment: Milliseconds) -> str:
    return local(moment).isoformat(timespec="minutes")


@lru_cache(_MOMENTS)
def _minute(moment: Milliseconds) -> str:
    return f"{local(moment):%m-%d %H:%M}"
