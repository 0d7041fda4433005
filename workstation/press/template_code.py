"""The sandbox templates run in, and the code they become: what they do most is done at once.

A page asks for some two hundred fields of views. These are facts, never methods, so they are
looked up in place; judging each one, as a sandbox does, took longer than all the rest. A text
without a sign to be escaped is shown as it is.
"""

from __future__ import annotations

import re
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, optimizeconst
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from workstation.press.views import VIEW_FIELDS

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
_ESCAPED = re.compile("[&<>'\"]").search


def shown(value: object) -> str:
    """Return what a page shows for a value: what `escape` gives, of whatever kind of text."""
    kind = type(value)
    if kind is Markup or (kind is str and not _ESCAPED(value)):  # type: ignore[call-overload]
        return value  # type: ignore[return-value]
    return escape(value)


class _Code(CodeGenerator):
    """Writes the Python of a template."""

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

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return an attribute a template may have."""
        if attribute in VIEW_FIELDS.get(type(obj), ()):
            return getattr(obj, attribute)
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
        return __obj(__context.eval_ctx, *args, **kwargs)
