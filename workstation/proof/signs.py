"""Kinds of signs rules ask for, as parts of patterns."""

from __future__ import annotations

#: A Chinese character, to stand between the brackets of a class.
HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3007\U00020000-\U0003ffff"
#: Chinese signs that open and close what they enclose.
OPENING = "“‘《〈（〔【「『［｛"
CLOSING = "”’》〉）〕】」』］｝"
