"""What maps of several kinds tell in the same words: the domains, the counts, who is meant."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from congruentie.errors import Mistake, UsageError
from congruentie.maps.looks import PAPER
from congruentie.maps.material import Material
from congruentie.maps.plan import Key
from congruentie.maps.scene import Pattern, Style
from congruentie.measures.population import inhabitants
from congruentie.model.region import Division, Region
from congruentie.model.territory import MunicipalityCode
from congruentie.reports.sentences import layer
from congruentie.words import Language, listing, quantity

QUIET = Style(key="quiet", fill="#eef2f5")
"""Of which there is nothing to tell on this map."""
NO_REGION = Style(key="no-region", fill=PAPER, pattern=Pattern.DOTTED)

_HEARD = 50
_MORE = {"nl": "en {} andere", "en": "and {} others"}
_NO_REGION = {"nl": "geen regio (witte vlek)", "en": "no region (white spot)"}


def counts(material: Material, division: Division, language: Language) -> dict[str, str]:
    """The domain, its regions in the area and the area itself, in words."""
    return {
        "domain": layer(division.layer, language),
        "regions": quantity(len(seen(material, division)), "regions", language),
        "municipalities": municipalities(len(material.scope), language),
        "inhabitants": quantity(
            inhabitants(material.territory, material.scope), "inhabitants", language
        ),
    }


def seen(material: Material, division: Division) -> tuple[Region, ...]:
    """The regions with a municipality in the area, in code order."""
    return tuple(r for r in division.regions if not material.scope.isdisjoint(r.members))


def domains(material: Material, language: Language) -> str:
    """The domains of the map: ``jeugd, arbeidsmarkt en Wmo``."""
    return listing(tuple(layer(d.layer, language) for d in material.divisions), language)


def region_names(divisions: Iterable[Division]) -> dict[MunicipalityCode, str]:
    """What to say of a municipality: the names of its regions."""
    found: dict[MunicipalityCode, list[str]] = {}
    for division in divisions:
        for code, regions in division.memberships.items():
            found.setdefault(code, []).extend(region.name for region in regions)
    return {code: "; ".join(names) for code, names in found.items()}


def municipalities(count: int, language: Language) -> str:
    """``1 gemeente``, ``390 gemeenten``."""
    return quantity(count, "municipalities", language)


def counted(
    styles: Mapping[Style, str], classes: Mapping[MunicipalityCode, str], language: Language
) -> Iterator[Key]:
    """A line of the legend for each style that occurs: what it means, and of how many it is."""
    keys = list(classes.values())
    for style, text in styles.items():
        if count := keys.count(style.key):
            yield Key(text=f"{text}: {municipalities(count, language)}", sample=style)


def no_region(language: Language) -> str:
    """What the legend calls a municipality in no region."""
    return _NO_REGION[language]


def several(items: Sequence[str], language: Language) -> str:
    """The items in one line, as many as somebody will listen to, and how many more there are."""
    more = (_MORE[language].format(len(items) - _HEARD),) if len(items) > _HEARD else ()
    return "; ".join((*items[:_HEARD], *more))


def need_several(material: Material, most: int | None = None) -> tuple[Division, ...]:
    """The divisions to lay over each other, the first ``most`` of them.

    Raises UsageError where there is only one.
    """
    if len(material.divisions) < 2:  # noqa: PLR2004 # several is two
        raise UsageError(_ONE_DOMAIN)
    return material.divisions[:most]


_ONE_DOMAIN = Mistake(
    where="--kind",
    nl="deze kaart houdt domeinen tegen elkaar en heeft er twee of meer nodig; de indiening of "
    "--domain noemt er één.",
    en="this map holds domains against each other and needs two or more; the submission or "
    "--domain names one.",
)
