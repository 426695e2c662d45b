"""The sentences of what a reader did or left aside, in both languages; facts go between braces."""

from collections.abc import Mapping

NOTES: Mapping[str, Mapping[str, str]] = {
    "columns-ignored": {
        "nl": "deze kolommen zijn niet bekend en niet gelezen: {columns}.",
        "en": "these columns are not known and were not read: {columns}.",
    },
    "columns-of-regions": {
        "nl": "deze kolommen horen op het blad regios en zijn hier niet gelezen: {columns}.",
        "en": "these columns belong on the sheet regios and were not read here: {columns}.",
    },
    "personal-data-ignored": {
        "nl": "persoonsgegevens zijn niet gelezen: {columns}.",
        "en": "personal data were not read: {columns}.",
    },
    "sheet-left-aside": {
        "nl": "dit blad is niet gelezen, want er staat geen indeling in die herkend wordt.",
        "en": "this sheet was not read, because no division is recognised in it.",
    },
    "sheet-hidden": {
        "nl": "dit verborgen blad is niet gelezen; maak het zichtbaar als het meetelt.",
        "en": "this hidden sheet was not read; make it visible if it counts.",
    },
    "sheet-beside-membership": {
        "nl": "dit blad is niet gelezen, omdat het bestand een blad ‘{membership}’ heeft.",
        "en": "this sheet was not read, because the file has a sheet ‘{membership}’.",
    },
    "coordinates-presumed": {
        "nl": "het bestand noemt geen coördinatenstelsel; de getallen liggen in {system}, en zijn "
        "zo gelezen.",
        "en": "the file names no coordinate system; its numbers lie in {system}, and were read as "
        "such.",
    },
    "laid-on-map": {
        "nl": "de vlakken zijn op de gemeentekaart gelegd. Van een gemeente telt een stuk van "
        "minder dan {sliver} % van de oppervlakte niet mee, en een stuk van minder dan {strip} % "
        "niet als het nergens {width} km breed is. Een regelnummer is het volgnummer van een vlak.",
        "en": "the areas were laid on the map of municipalities. A piece of less than {sliver}% of "
        "a municipality's area does not count, nor one of less than {strip}% that is nowhere "
        "{width} km wide. A line number is the number of an area.",
    },
    "sliver-left-aside": {
        "nl": "het grootste stuk dat zo niet meetelt is {share} % van {municipality}, in {region}.",
        "en": "the largest piece that does not count is {share}% of {municipality}, in {region}.",
    },
    "region-covers-nothing": {
        "nl": "{region} beslaat van elke gemeente zo weinig dat er geen bij hoort.",
        "en": "{region} covers so little of every municipality that none belongs to it.",
    },
    "regions-overlap": {
        "nl": "in {municipality} ligt land in twee regio’s tegelijk: {regions}.",
        "en": "in {municipality} some land lies in two regions at once: {regions}.",
    },
    "waiver-in-file-too": {
        "nl": "over dit maatwerk ({rule}, {about}) staat ook een besluit in het bestand met "
        "maatwerk; dat geldt.",
        "en": "the waivers file has a decision on this claim ({rule}, {about}) too; that one "
        "counts.",
    },
    "waiver-twice": {
        "nl": "dit maatwerk ({rule}, {about}) staat er al; één keer gelezen.",
        "en": "this waiver ({rule}, {about}) is there already; it was read once.",
    },
    "domain-assumed": {
        "nl": "er is geen kolom voor het domein; alle rijen zijn gelezen als ‘{domain}’.",
        "en": "there is no column for the domain; all rows were read as ‘{domain}’.",
    },
    "domain-of-sheet": {
        "nl": "er is geen kolom voor het domein; naar de naam van het blad is alles gelezen als "
        "‘{domain}’.",
        "en": "there is no column for the domain; after the name of the sheet everything was read "
        "as ‘{domain}’.",
    },
    "domain-unfamiliar": {
        "nl": "domein ‘{text}’ is geen van de bekende, en gelezen als een eigen domein; bedoelt u "
        "{meant}?",
        "en": "domain ‘{text}’ is none of the known ones, and was read as a domain of its own; did "
        "you mean {meant}?",
    },
    "task-unfamiliar": {
        "nl": "taak ‘{text}’ is geen van de bekende, en gelezen als een eigen taak; bedoelt u "
        "{meant}? Zet een puntkomma tussen taken.",
        "en": "task ‘{text}’ is none of the known ones, and was read as a task of its own; did you "
        "mean {meant}? Put a semicolon between tasks.",
    },
    "regions-alike": {
        "nl": "regio’s die alleen in het woord ‘regio’ verschillen ({domain}): {names}; bedoelt u "
        "dezelfde regio? Zij zijn apart gehouden.",
        "en": "regions that differ only by the word ‘regio’ ({domain}): {names}; did you mean the "
        "same region? They were kept apart.",
    },
    "text-garbled": {
        "nl": "letters met accenten zijn verminkt, zoals in ‘{text}’. Bewaar de tabel opnieuw "
        "vanuit de bron, als .xlsx of als ‘CSV UTF-8’.",
        "en": "letters with accents are garbled, as in ‘{text}’. Save the table once more from its "
        "source, as .xlsx or as ‘CSV UTF-8’.",
    },
    "centre-not-resolved": {
        "nl": "de centrumgemeente ‘{text}’ van {region} is geen bekende gemeente.",
        "en": "the centre municipality ‘{text}’ of {region} is no known municipality.",
    },
    "several-centres": {
        "nl": "{region} ({domain}) heeft meer dan één centrumgemeente: {centres}; de eerste telt.",
        "en": "{region} ({domain}) has several centre municipalities: {centres}; the first counts.",
    },
    "region-spelled-differently": {
        "nl": "één regiocode, verschillende namen ({domain}): {names}. Gelezen als {region}.",
        "en": "one region code, different names ({domain}): {names}. Read as {region}.",
    },
    "described-twice": {
        "nl": "{region} ({domain}) wordt meer dan eens beschreven, en niet gelijk.",
        "en": "{region} ({domain}) is described more than once, and not alike.",
    },
    "baseline-other-scope": {
        "nl": "dit rapport gaat over een ander gebied; er is niet bepaald wat is opgelost, en of "
        "de congruentie achteruitging.",
        "en": "this report is about another area; what is solved, and whether congruence went "
        "down, was not determined.",
    },
    "baseline-other-municipalities": {
        "nl": "dit rapport gaat over andere gemeenten (een andere peildatum, of andere "
        "samenvoegingen); of de congruentie achteruitging, is niet bepaald.",
        "en": "this report is about other municipalities (another reference date, or other "
        "mergers); whether congruence went down was not determined.",
    },
    "carried-forward": {
        "nl": "gelezen als hun opvolger van {used}: {number} van {stated} (samengevoegd: {merged}, "
        "hernoemd: {renamed}): {list}.",
        "en": "read as their successor of {used}: {number} of {stated} (merged: {merged}, renamed: "
        "{renamed}): {list}.",
    },
    "carried-back": {
        "nl": "gelezen als hun voorgangers van {used}: {number} van {stated} (samengevoegd: "
        "{merged}, hernoemd: {renamed}): {list}.",
        "en": "read as their predecessors of {used}: {number} of {stated} (merged: {merged}, "
        "renamed: {renamed}): {list}.",
    },
    "merger-apart": {
        "nl": "de delen van {name} vormen over land geen geheel; zij zijn toch als één gemeente "
        "getoetst.",
        "en": "the parts of {name} do not hang together over land; they were judged as one "
        "municipality all the same.",
    },
    "description-unplaced": {
        "nl": "de beschrijving van {region} noemt geen domein en past bij geen regio; zij is niet "
        "gebruikt.",
        "en": "the description of {region} names no domain and fits no region; it was not used.",
    },
}
"""Sentence key to language to template. The facts are the fields of the ``Note``."""

EXPECTED: Mapping[str, Mapping[str, str]] = {
    "municipality": {"nl": "een gemeente", "en": "a municipality"},
    "domain": {"nl": "een domein", "en": "a domain"},
    "tier": {"nl": "a, b, c of landelijk", "en": "a, b, c or national"},
    "known_municipality": {"nl": "een bekende gemeente", "en": "a known municipality"},
    "subject": {
        "nl": "óf een regio óf een gemeente: maatwerk geldt voor één geval",
        "en": "either a region or a municipality: a waiver is for one case",
    },
    "rule": {"nl": "een regel zoals OMV01", "en": "a rule such as OMV01"},
    "ground": {
        "nl": "bevolkingsdichtheid, geografische_context, bestaand of overig",
        "en": "population density, geographic context, existing or other",
    },
    "verdict": {"nl": "open, aanvaard of afgewezen", "en": "open, accepted or rejected"},
    "reason": {
        "nl": "een motivering in een zin (ten minste 20 tekens)",
        "en": "a reason in a sentence (20 characters at least)",
    },
    "decision": {
        "nl": "een aanvaarding met motivering, beoordelaar en geldig_tot",
        "en": "an acceptance with reason, decider and valid_until",
    },
    "yes_no": {"nl": "ja of nee", "en": "yes or no"},
    "date": {"nl": "een datum als 31-05-2013", "en": "a date such as 2013-05-31"},
    "number": {"nl": "een getal zonder tekst", "en": "a number without text"},
    "milestone": {
        "nl": "een mijlpaal van 0 (geen keuze) tot en met 6 (operationeel)",
        "en": "a milestone from 0 (no choice) up to 6 (operational)",
    },
    "answer": {"nl": "ja, nee of in voorbereiding", "en": "yes, no or in preparation"},
    "consent": {"nl": "ja, nee of een aantal als ‘4 van 7’", "en": "yes, no or ‘4 of 7’"},
    "designation": {"nl": "afgesproken of aangewezen", "en": "agreed or designated"},
    "risk": {
        "nl": "solidair, naar gebruik, gedeeltelijk, centrum of geen",
        "en": "solidarity, by use, partly, centre or none",
    },
    "legal_form": {
        "nl": "een rechtsvorm: openbaar lichaam, gemeenschappelijk orgaan, "
        "bedrijfsvoeringsorganisatie, regeling zonder meer, gr, centrumregeling, "
        "bestuursovereenkomst, dvo, stichting, ambtelijke fusie, intentie, geen of anders",
        "en": "a legal form: public body, joint organ, operations body, light arrangement, gr, "
        "centre arrangement, administrative agreement, service agreement, foundation, merged "
        "staff, declaration of intent, none or other",
    },
    "value": {"nl": "een waarde in plaats van een foutmelding", "en": "a value, not an error"},
    "formula": {
        "nl": "een bewaarde uitkomst (open en bewaar het bestand in Excel)",
        "en": "a stored result (open and save the file in Excel)",
    },
    "columns": {
        "nl": "niet meer cellen dan de kopregel heeft",
        "en": "no more cells than the header has",
    },
}
"""What a cell should have held: the words for ``Unreadable.expected``."""
