"""Lines of XML say what they were given, whatever stands in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from workstation.press.feeds.xml_text import begin, clean, document, end, line

TEXTS = st.text(st.characters(codec=None) | st.sampled_from("\x00\x0b\r\n\t<>&\"']]>\ud800\uffff"))


@given(TEXTS, TEXTS)
def test_a_document_is_read_as_it_was_told(text: str, attribute: str) -> None:
    data = document([begin(0, "a"), line(1, "b", text, {"c": attribute}), end(0, "a")])
    (told,) = etree.fromstring(data)
    # A reader of XML takes every end of a line for the same one (2.11).
    assert (told.text or "") == clean(text).replace("\r\n", "\n").replace("\r", "\n")
    assert told.get("c") == clean(attribute)
