"""Memberships that a repair is to leave in place, as the command line names them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from congruentie.errors import Mistake, UsageError
from congruentie.model.region import Division, Region
from congruentie.model.repair import Kept
from congruentie.model.territory import Municipality, MunicipalityCode, Territory
from congruentie.readers.columns import domain
from congruentie.readers.spelling import fold


def read_kept(
    memberships: Iterable[str],
    regions: Iterable[str],
    territory: Territory,
    divisions: Sequence[Division],
) -> tuple[Kept, ...]:
    """``GM0344:jeugd=Utrecht`` keeps one membership, ``jeugd=Utrecht`` those of a whole region.

    Municipalities, domains and regions may be named in any spelling that differs in case, accents
    or hyphens only. Raises UsageError with everything that is not there.
    """
    mistakes: list[Mistake] = []
    found = [
        *_memberships(memberships, _by_name(territory), divisions, mistakes),
        *_regions(regions, divisions, mistakes),
    ]
    if mistakes:
        raise UsageError(mistakes)
    return tuple(dict.fromkeys(found))


def _memberships(
    asked: Iterable[str],
    codes: Mapping[str, MunicipalityCode],
    divisions: Sequence[Division],
    mistakes: list[Mistake],
) -> Iterator[Kept]:
    for text in asked:
        who, _, where = text.partition(":")
        code, named = codes.get(fold(who)), _named(where, divisions)
        if code and named:
            division, region = named
            yield Kept(domain=division.layer.domain, municipality=code, region=region.code)
        else:
            mistakes.append(_unknown("--keep", text, "GM0344:jeugd=Utrecht"))


def _regions(
    asked: Iterable[str], divisions: Sequence[Division], mistakes: list[Mistake]
) -> Iterator[Kept]:
    for text in asked:
        named = _named(text, divisions)
        if named is None:
            mistakes.append(_unknown("--keep-region", text, "jeugd=Utrecht"))
            continue
        division, region = named
        for code in region.members:
            yield Kept(domain=division.layer.domain, municipality=code, region=region.code)


def _named(text: str, divisions: Sequence[Division]) -> tuple[Division, Region] | None:
    asked, _, name = text.partition("=")
    for division in divisions:
        for region in division.regions if division.layer.domain == domain(asked) else ():
            if region.members and fold(name) in {fold(region.name), fold(region.code)}:
                return division, region
    return None


def _by_name(territory: Territory) -> Mapping[str, MunicipalityCode]:
    known: Iterable[Municipality] = territory.municipalities.values()
    return {fold(text): m.code for m in known for text in (m.name, m.code)}


def _unknown(option: str, text: str, example: str) -> Mistake:
    return Mistake(
        where=option,
        nl=f"{text}: verwacht wordt een gemeente, domein of regio van de indiening, zoals "
        f"{example}.",
        en=f"{text}: expected is a municipality, domain or region of the submission, such as "
        f"{example}.",
    )
