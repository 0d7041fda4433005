"""The sandbox templates run in, and the code they become: what they do most is done at once.

A page asks for some two hundred fields of views. These are facts, never methods, so they are
looked up in place; judging each one, as a sandbox does, took longer than all the rest. A text
without a sign to be escaped is shown as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, MutableMapping
from typing import Any

from jinja2 import Template, nodes
from jinja2.compiler import CodeGenerator, Frame, optimizeconst
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup, escape
from markupsafe import _escape_inner as escaped  # type: ignore[attr-defined]

from workstation.press.themes.marked import Parts
from workstation.press.themes.views import VIEW_FIELDS

#: The views that have a field, by its name.
_HAVING = {
    name: frozenset(view for view, fields in VIEW_FIELDS.items() if name in fields)
    for fields in VIEW_FIELDS.values()
    for name in fields
}
#: Stands in the first line of each template's code, so that no line of it moves.
_GIVEN = "; ".join(
    ["shown = environment.shown"]
    + [f"having_{name} = environment.having[{name!r}]" for name in _HAVING]
)
_OF_DICT = frozenset(dir(Parts))


def shown(value: object) -> str:
    """Return what a page shows for a value: what `escape` gives, of whatever kind of text."""
    if type(value) is str:
        # Without a `Markup` around it, which costs more than the rest.
        return escaped(value)
    return value if type(value) is Markup else escape(value)


class _Code(CodeGenerator):
    """Writes the Python of a template."""

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """Write a list of nodes; a template, and a block, gather what they show and yield it once.

        Each piece would otherwise go up through the generators of all templates above it.
        """
        whole = frame.buffer is None and (frame.rootlevel or frame.block_frame)
        if whole:
            self.buffer(frame)
        super().blockvisit(nodes, frame)
        if whole:
            self.writeline(f"yield concat({frame.buffer})")

    @optimizeconst
    def visit_Getattr(  # noqa: N802  (Jinja calls it so)
        self, node: nodes.Getattr, frame: Frame
    ) -> None:
        """Write how a field is looked up: in place where the object is a view that has it."""
        if node.attr not in _HAVING:
            self.write("environment.getattr(")
            self.visit(node.node, frame)
            self.write(f", {node.attr!r})")
            return
        name = self.temporary_identifier()
        self.write(f"({name}.{node.attr} if type({name} := ")
        self.visit(node.node, frame)
        self.write(f") in having_{node.attr} else ")
        self.write(f"environment.getattr({name}, {node.attr!r}))")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("shown(")


class Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox that trusts the newsroom's own views, and macros, which are templates' own."""

    code_generator_class = _Code
    #: What the code of templates asks for.
    having = _HAVING
    shown = staticmethod(shown)

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._loaded: dict[str, Template] = {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002  (Jinja calls it so)
    ) -> Template:
        """Return a template; each page asks for five."""
        if isinstance(name, Template) or globals is not None:
            return super().get_template(name, parent, globals)
        if name not in self._loaded:
            self._loaded[name] = super().get_template(name)
        return self._loaded[name]

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return what a template may name anywhere; nothing is added once it is loaded."""
        return {**self.globals, **(d or {})}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return an attribute a template may have."""
        kind = type(obj)
        if attribute in VIEW_FIELDS.get(kind, ()):
            return getattr(obj, attribute)
        if kind is Parts and attribute not in _OF_DICT:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def _generate(self, *source: Any, **options: Any) -> str:
        first, line, rest = super()._generate(*source, **options).partition("\n")
        return f"{first}; {_GIVEN}{line}{rest}"

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """Call what a template may call."""
        if type(__obj) is not Macro:
            return super().call(__context, __obj, *args, **kwargs)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        autoescape = __context.eval_ctx.autoescape
        if not (__obj.caller or __obj.explicit_caller or __obj.catch_kwargs or __obj.catch_varargs):
            # As `Macro` does it, without all that such a plain one does not ask for.
            others = [kwargs.pop(name, missing) for name in __obj.arguments[len(args) :]]
            if not kwargs and len(args) + len(others) == len(__obj.arguments):
                made = __obj._func(*args, *others)
                return Markup(made) if autoescape else made  # noqa: S704  (escaped in its body)
        return __obj(__context.eval_ctx, *args, **kwargs)
