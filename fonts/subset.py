"""Cuts the text face down to what the interface sets, and writes it as woff2 into fonts/web.

    python -m pip install -r fonts/requirements.txt
    python fonts/subset.py            # writes the three files
    python fonts/subset.py --check    # builds them again and compares, byte for byte

Needs npm, which brings the source fonts. The same source and the same pinned tools give the same bytes.
"""

import argparse
import hashlib
import io
import pathlib
import subprocess
import sys
import tarfile
import tempfile

from fontTools import subset
from fontTools.ttLib import TTFont

# What this folder holds goes into the site as it is.
WEB = pathlib.Path(__file__).parent / "web"

# The one package found that keeps small capitals and old-style figures: @fontsource strips them.
PACKAGE = "@expo-google-fonts/stix-two-text@0.4.2"
PACKAGE_SHA256 = "fd82c48a2fc870b25a5c6eb4be13f3c295e61159b18416cee2aefbec3d3b42fa"

# A file is cached for ever under its name, so new bytes need a new name: count up when anything below changes.
VERSION = "v1"
BUDGET = 45_000

# One set of characters for all faces, so that no word changes face in the middle. The accented letters are those
# of names (the macron vowels are Japanese); anything else falls back, character by character.
CHARACTERS = (
    "".join(chr(code) for code in range(0x20, 0x7F))
    + "\u00a0\u2009\u200a\u202f"  # no-break, thin, hair and narrow no-break space
    + "–—‘’“”…‐‑"
    + "·•†‡§¶°×−′″£¥"
    + "àáçèéíñóöúüÉÖÜāōūĀŌŪ"
)
TEXT = ["kern", "liga", "onum", "pnum"]
SMALL_CAPITALS = ["smcp", "c2sc"]
SUPERIORS = ["sups"]

# Small capitals in italic would not fit the budget, and note numbers are regular wherever they stand.
FACES = {
    f"stix-two-text-400.{VERSION}.woff2": ("400Regular", TEXT + SMALL_CAPITALS + SUPERIORS),
    f"stix-two-text-400-italic.{VERSION}.woff2": ("400Regular_Italic", TEXT),
    f"stix-two-text-600.{VERSION}.woff2": ("600SemiBold", TEXT + SMALL_CAPITALS),
}
FIGURES = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}


def substitutions(font, tag):
    """Every one-for-one mapping of the feature `tag`, to be changed in place."""
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != tag:
            continue
        for index in record.Feature.LookupListIndex:
            for sub in table.LookupList.Lookup[index].SubTable:
                sub = getattr(sub, "ExtSubTable", sub)
                if hasattr(sub, "mapping"):
                    yield sub.mapping


def keep(mapping, wanted):
    """Drops what `wanted(glyph, substitute)` does not want from a mapping."""
    for glyph, substitute in list(mapping.items()):
        if not wanted(glyph, substitute):
            del mapping[glyph]


def trim(font):
    """Leaves out what no page sets but the features would pull in."""
    # Superiors stand for note numbers only, so the alphabet of raised letters can go.
    for mapping in substitutions(font, "sups"):
        keep(mapping, lambda glyph, _: glyph in FIGURES)

    # The source draws each small capital twice, alike but for Q: once for a and once for A. One will do.
    glyphs = set(font.getGlyphOrder())
    for mapping in substitutions(font, "c2sc"):
        for glyph in list(mapping):
            mapping[glyph] = f"{glyph[0].lower()}{glyph[1:]}.smcp"
        keep(mapping, lambda glyph, small: glyph[0].isupper() and small in glyphs)

    # Old-style figures are for running text, where they are proportional: go there at once, and save a set of ten.
    proportional = {}
    for mapping in substitutions(font, "pnum"):
        proportional.update(mapping)
        keep(mapping, lambda glyph, _: glyph in FIGURES)
    for mapping in substitutions(font, "onum"):
        keep(mapping, lambda glyph, _: glyph in FIGURES or glyph == "dollar")
        for glyph, figure in mapping.items():
            mapping[glyph] = proportional.get(figure, figure)


def source_fonts(folder):
    """Fetches the pinned package into `folder` and gives each face's bytes by its name in the package."""
    subprocess.run(
        ["npm", "pack", "--silent", "--pack-destination", folder, PACKAGE],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    (archive,) = pathlib.Path(folder).glob("*.tgz")
    if hashlib.sha256(archive.read_bytes()).hexdigest() != PACKAGE_SHA256:
        sys.exit(f"{PACKAGE} is not the package these fonts were made from: its SHA-256 differs.")
    with tarfile.open(archive) as tar:
        for face, _ in FACES.values():
            yield face, tar.extractfile(f"package/{face}/STIXTwoText_{face}.ttf").read()


def cut(source, features):
    """Gives the woff2 bytes of one source font, cut to CHARACTERS and `features`."""
    options = subset.Options(
        layout_features=features,
        layout_scripts=["DFLT.dflt", "latn.dflt"],
        hinting=False,
        glyph_names=False,
        notdef_outline=True,
        # Copyright, family, licence and its address travel with the file, as the licence asks.
        name_IDs=[0, 1, 2, 4, 6, 13, 14],
        recalc_timestamp=False,
        flavor="woff2",
    )
    options.drop_tables += ["STAT", "GDEF", "DSIG", "meta"]
    # A fixed time stamp and no recalculation: the same bytes tomorrow.
    font = TTFont(io.BytesIO(source), recalcTimestamp=False)
    trim(font)
    missing = [c for c in CHARACTERS if ord(c) not in font.getBestCmap()]
    if missing:
        sys.exit(f"The source font has no {' '.join(f'U+{ord(c):04X}' for c in missing)}.")
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[ord(c) for c in CHARACTERS])
    subsetter.subset(font)
    out = io.BytesIO()
    subset.save_font(font, out, options)
    return out.getvalue()


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--check", action="store_true", help="compare with the files instead of writing them")
    check = arguments.parse_args().check

    with tempfile.TemporaryDirectory() as folder:
        sources = dict(source_fonts(folder))
    total = 0
    for name, (face, features) in FACES.items():
        made, file = cut(sources[face], features), WEB / name
        total += len(made)
        if not check:
            file.write_bytes(made)
        elif not file.exists() or file.read_bytes() != made:
            sys.exit(f"{name} is not what this script makes. Run it without --check, and count VERSION up.")
        print(f"{len(made):>7,}  {name}")
    print(f"{total:>7,}  of {BUDGET:,} bytes")
    if total > BUDGET:
        sys.exit("The fonts are over their budget.")


if __name__ == "__main__":
    main()
