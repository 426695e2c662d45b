"""What all divisions of one tier have in common, in one sentence."""

from congruentie.model.report import Report
from congruentie.reports.headings import headings
from congruentie.words import Language, decimal, whole


def common_ground_sentence(report: Report, language: Language) -> str:
    """How many groups travel together, and how many outer borders are shared by all domains."""
    say, ground = headings(language), report.common_ground
    blocks, knots = len(ground.blocks), len(ground.knots)
    return say.common_ground.format(
        blocks=f"{whole(blocks, language)} {say.blocks[blocks != 1]}",
        knots=f"{whole(knots, language)} {say.areas[knots != 1]}",
        settled=whole(sum(knot.settled for knot in ground.knots), language),
        territorial=decimal(ground.territorial, 3, language),
    )
