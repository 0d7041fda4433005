"""What one may do with templates and snippets."""

from __future__ import annotations

from dataclasses import replace

from workstation.domain.article import Article, Content
from workstation.domain.errors import Refused
from workstation.domain.snippet import Snippet, SnippetKind, as_template
from workstation.domain.text import one_line, storable
from workstation.services.articles.articles import Articles
from workstation.store import columns
from workstation.store.articles import snippets
from workstation.store.newsroom import NewsroomStore


class Snippets:
    """Verbs and questions about templates and snippets; each verb one act."""

    def __init__(self, store: NewsroomStore, articles: Articles) -> None:
        self._store = store
        self._articles = articles

    def all(self) -> tuple[Snippet, ...]:
        """Return all of them: templates of stories and pieces of text, by name."""
        return snippets.all_snippets()

    def keep(self, kind: SnippetKind, name: str, content: Content) -> Snippet:
        """Keep one under a name; the one of the same kind and name is written anew.

        Raises `Refused("snippet.no_name")` or `Refused("snippet.empty")`.
        """
        wanted = self._fit(kind, name, content)
        with self._store.journal.act("snippet.keep", {"name": wanted.name}):
            for one in snippets.all_snippets():
                if (one.kind, one.name) == (wanted.kind, wanted.name):
                    snippets.write(replace(wanted, id=one.id))
                    return snippets.get(one.id)
            return snippets.insert(wanted.kind, wanted.name, wanted.content)

    def change(self, snippet: Snippet) -> Snippet:
        """Write name and content of one anew; raise as `keep` does, or `NotFound`."""
        present = snippets.get(snippet.id)
        wanted = self._fit(present.kind, snippet.name, snippet.content)
        with self._store.journal.act("snippet.keep", {"name": wanted.name}):
            snippets.write(replace(wanted, id=present.id))
        return snippets.get(present.id)

    def remove(self, snippet_id: int) -> None:
        """Take one away."""
        present = snippets.get(snippet_id)
        with self._store.journal.act("snippet.remove", {"name": present.name}):
            snippets.delete(snippet_id)

    def begin(self, snippet_id: int) -> Article:
        """Begin a story with a template; a column that is gone is left out."""
        content = snippets.get(snippet_id).content
        tree = columns.tree()
        further = tuple(key for key in content.further_columns if key in tree)
        main = content.column_id
        main = main if main is not None and main in tree else None
        return self._articles.create(replace(content, column_id=main, further_columns=further))

    def _fit(self, kind: SnippetKind, name: str, content: Content) -> Snippet:
        title = one_line(name)
        if not title:
            raise Refused("snippet.no_name")
        kept = Content(body=storable(content.body))
        if kind is SnippetKind.STORY:
            kept = self._articles.cleaned(as_template(content))
        if kept == Content():
            raise Refused("snippet.empty")
        return Snippet(0, kind, title, kept)
