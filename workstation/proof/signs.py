"""Kinds of signs rules ask for, to stand between the brackets of a class of a pattern."""

from __future__ import annotations

#: Chinese characters.
HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3007\U00020000-\U0003ffff"
#: Marks that open and close what they enclose.
OPENING = "“‘《〈（〔【「『"
CLOSING = "”’》〉）〕】」』"
#: Marks that part or end a sentence.
STOPS = "，。；：、？！"
