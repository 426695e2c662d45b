"""The routes by which one may act, in both languages: the letter's phrases and the laws.

Source of what the laws say: Jeugdwet 2.8, Wmo 2015 2.6.1, Wgr 99-102, Wet SUWI 9 and 10.
"""

from collections.abc import Mapping

from congruentie.model.monitor import Route
from congruentie.model.rulecard import Quote
from congruentie.words import Language

QUOTES: Mapping[Route, Quote] = {
    Route.LETTER_MONITOR: Quote(
        "gezamenlijk met gemeenten en provincies te monitoren hoe gemeenten hun samenwerking "
        "vormgeven en waar nodig bij te sturen",
        5,
    ),
    Route.LETTER_TALK: Quote("zal indringend met de betrokken gemeenten worden gesproken", 5),
    Route.LETTER_STEER: Quote("een meer sturende, inhoudelijke rol moeten oppakken", 5),
}
"""What the letter of 19 February 2013 says of a route that needs no law."""

_LAWS: Mapping[Route, str] = {
    Route.JEUGDWET: "Jeugdwet 2.8",
    Route.WMO: "Wmo 2015 2.6.1",
    Route.SUWI: "Wet SUWI 9(5), 10(2)",
    Route.WGR: "Wgr 99-102",
    Route.WGR_BOTH: "Wgr 101",
}

SHORT: Mapping[Language, Mapping[Route, str]] = {
    "nl": {
        **_LAWS,
        Route.LETTER_MONITOR: "brief p. 5",
        Route.LETTER_TALK: "brief p. 5",
        Route.LETTER_STEER: "brief p. 5",
    },
    "en": {
        **_LAWS,
        Route.LETTER_MONITOR: "letter p. 5",
        Route.LETTER_TALK: "letter p. 5",
        Route.LETTER_STEER: "letter p. 5",
    },
}
"""As in a table."""
LONG: Mapping[Language, Mapping[Route, str]] = {
    "nl": {
        Route.LETTER_MONITOR: "Monitoren (brief p. 5): “{quote}”.",
        Route.LETTER_TALK: "Gesprek (brief p. 5): “{quote}”.",
        Route.LETTER_STEER: "Provincie stuurt (brief p. 5, daar bij herindeling): “{quote}”.",
        Route.JEUGDWET: "Jeugdwet art. 2.8 (in werking sinds 1 januari 2015): gebieden bij "
        "algemene maatregel van bestuur, alleen als noodzakelijke samenwerking ontbreekt en na "
        "overleg dat op overeenstemming is gericht. Het ontwerp komt in de Staatscourant, met "
        "vier weken voor zienswijzen, en gaat naar beide Kamers.",
        Route.WMO: "Wmo 2015 art. 2.6.1 (in werking sinds 1 januari 2015): gebieden bij "
        "algemene maatregel van bestuur, alleen als noodzakelijke samenwerking ontbreekt en na "
        "overleg dat op overeenstemming is gericht. Het ontwerp komt in de Staatscourant, met "
        "vier weken voor zienswijzen, en gaat naar beide Kamers.",
        Route.SUWI: "Wet SUWI art. 9 lid 5: aanwijzing door de minister; art. 10 lid 2: regels "
        "over de geografische spreiding.",
        Route.WGR: "Wgr art. 99-102: op verzoek van een gemeente wijzen gedeputeerde staten "
        "gemeenten aan, na overleg van ten hoogste 13 weken en met een termijn van ten hoogste "
        "zes maanden; daarna leggen zij de regeling binnen zes maanden op. Een minister kan de "
        "provincie daartoe uitnodigen.",
        Route.WGR_BOTH: "Wgr art. 101: ligt het gebied in meer dan één provincie, dan nemen "
        "die provincies gelijkluidende besluiten.",
    },
    "en": {
        Route.LETTER_MONITOR: "Monitor (letter p. 5): “{quote}”.",
        Route.LETTER_TALK: "Talk (letter p. 5): “{quote}”.",
        Route.LETTER_STEER: "Province steers (letter p. 5, there about mergers): “{quote}”.",
        Route.JEUGDWET: "Jeugdwet art. 2.8 (in force since 1 January 2015): areas by order in "
        "council, only if necessary cooperation is missing and after consultation aimed at "
        "agreement. The draft is published in the Staatscourant, with four weeks for views, "
        "and sent to both Chambers.",
        Route.WMO: "Wmo 2015 art. 2.6.1 (in force since 1 January 2015): areas by order in "
        "council, only if necessary cooperation is missing and after consultation aimed at "
        "agreement. The draft is published in the Staatscourant, with four weeks for views, "
        "and sent to both Chambers.",
        Route.SUWI: "Wet SUWI art. 9(5): instruction by the minister; art. 10(2): rules on "
        "geographic spread.",
        Route.WGR: "Wgr art. 99-102: at the request of a municipality the provincial executive "
        "designates municipalities, after consultation of at most 13 weeks and with a term of "
        "at most six months; then it imposes the arrangement within six months. A minister can "
        "invite the province to do so.",
        Route.WGR_BOTH: "Wgr art. 101: where the area lies in more than one province, those "
        "provinces take identical decisions.",
    },
}
"""As a sentence; ``quote`` is what the letter says."""
