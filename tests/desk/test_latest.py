from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workstation.desk.latest import Latest


@given(st.lists(st.tuples(st.sampled_from("abc"), st.booleans()), max_size=40))
def test_only_the_newest_question_of_a_key_is_answered(steps: list[tuple[str, bool]]) -> None:
    latest = Latest()
    open_questions: list[tuple[str, int]] = []
    newest: dict[str, int] = {}
    for key, ask in steps:
        if ask or not open_questions:
            newest[key] = latest.begin(key)
            open_questions.append((key, newest[key]))
        else:
            answered, number = open_questions.pop(0)
            assert latest.arrives(answered, number) == (newest.get(answered) == number)
