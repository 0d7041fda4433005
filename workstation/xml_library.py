"""lxml, bound to the libxml2 it brings along; everybody takes it from here.

Graphics drivers (Mesa's, through LLVM) load the machine's own libxml2 for the whole process. An
lxml loaded after them would call that one, another version than it was made for: it reads pages
otherwise, and takes its memory for something else. With RTLD_DEEPBIND (dlopen(3), Linux) a library
looks for what it calls in itself first.
"""

from __future__ import annotations

import os
import sys

_flags = sys.getdlopenflags() if hasattr(sys, "getdlopenflags") else 0
if hasattr(os, "RTLD_DEEPBIND"):
    sys.setdlopenflags(_flags | os.RTLD_DEEPBIND)
try:
    from lxml import etree, html
    from lxml.html import HtmlElement, fragment_fromstring, tostring
finally:
    if hasattr(os, "RTLD_DEEPBIND"):
        sys.setdlopenflags(_flags)

__all__ = ["HtmlElement", "etree", "fragment_fromstring", "html", "tostring"]
