"""`python -m benchmarks [name] …`: all of them when none is named."""

from __future__ import annotations

import sys

from benchmarks import (
    article_list,
    boards,
    columns,
    comment_rules,
    comments,
    keys,
    pictures,
    press,
    preview,
    save,
    search,
    site_search,
    start,
)

_ALL = {
    "start": start.run,
    "press": press.run,
    "preview": preview.run,
    "save": save.run,
    "keys": keys.run,
    "boards": boards.run,
    "columns": columns.run,
    "comment_rules": comment_rules.run,
    "comments": comments.run,
    "list": article_list.run,
    "pictures": pictures.run,
    "search": search.run,
    "site_search": site_search.run,
}


def main(names: list[str]) -> int:
    """Run the named benchmarks; return 2 for an unknown name."""
    unknown = [name for name in names if name not in _ALL]
    if unknown:
        print(f"unknown: {', '.join(unknown)}; there are {', '.join(_ALL)}", file=sys.stderr)
        return 2
    for name in names or list(_ALL):
        _ALL[name]()
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
