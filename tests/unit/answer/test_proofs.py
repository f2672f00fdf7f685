"""What is shown as proof gives the headline's value; what was found beside it does not pass for proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answer.messages import Messages
from bot.render.telegram import reply_html
from bot.render.terminal import render_reply
from tests.unit.replies import answered

if TYPE_CHECKING:
    from bot.answer.builder import DocumentAnswerer


@pytest.mark.parametrize(
    ("question", "value"),
    [
        pytest.param("What year did UNITAR start its annual course on migration law?", "٢٠٠٧", id="en"),
        pytest.param("متى وقّعت الإسكاب مذكرة التفاهم مع المنظمة الدولية للهجرة؟", "٢٠٠٧", id="ar"),
        pytest.param("亚太经社会哪一年与移民组织签署谅解备忘录？", "٢٠٠٧", id="zh"),
        pytest.param("How many case studies has INSTRAW finished?", "١٨", id="number"),
        pytest.param("非洲共有多少个实体回复了调查？", "استجاب ١١ كياناً", id="eleven-of-another-region"),
    ],
)
def test_what_tells_another_value_is_no_proof(
    seeds_answerer: DocumentAnswerer, question: str, value: str
) -> None:
    """It stays among the quotations, for whoever asks for more, and is in no message."""
    reply = answered(seeds_answerer, question)
    others = [one for one in reply.quotations if one not in reply.proofs]
    assert others
    assert reply.proofs[0] == reply.quotations[0]
    assert all(value in one.text for one in reply.proofs)
    for face in (render_reply(reply, Messages.load()), reply_html(reply, Messages.load())):
        labels = {one.citation.label for one in reply.proofs}
        assert not [one for one in others if one.citation.label in face and one.citation.label not in labels]


def test_sources_that_tell_the_same_are_all_proofs(seeds_answerer: DocumentAnswerer) -> None:
    """Two documents say that the preparatory meeting lasts three days."""
    reply = answered(seeds_answerer, "كم يوما يدوم الاجتماع التحضيري في المكسيك؟")
    assert len(reply.proofs) == 2
    assert all("ثلاثة أيام" in one.text for one in reply.proofs)
