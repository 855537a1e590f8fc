"""Prints the @font-face rules of the fallback faces in styles/fonts.css, measured so that nothing shifts.

    python -m pip install -r fonts/requirements.txt
    python fonts/fallbacks.py FOLDER

FOLDER holds, at any depth, the fonts of Debian's fonts-liberation, fonts-noto-core, fonts-dejavu-core and
fonts-dejavu-extra (`apt-get download` and `dpkg -x`; they need not be installed).

`size-adjust` makes a fallback as wide, over the document's own words, as the face it stands in for: both are
shaped with kerning and ligatures, as a browser does it. The other three give it the face's ascent, descent and
line gap; they are divided by `size-adjust`, because a browser applies that to them too.
"""

import io
import pathlib
import sys

import uharfbuzz
from fontTools.ttLib import TTFont

from subset import FACES, WEB

DOCUMENT = pathlib.Path(__file__).parent.parent / "data" / "d660.txt"
LINES = [line for line in DOCUMENT.read_text(encoding="utf-8").splitlines() if line]

# As styles set running text; a fallback has but its default figures.
SET = {"kern": True, "liga": True, "onum": True, "pnum": True}
DEFAULT = {"kern": True, "liga": True}

# One family for the three that were drawn to the widths of Times; their own ascents differ, and are overridden.
# A browser asks for a font by its full name or its PostScript name, which is why some stand here twice.
FAMILIES = {
    "Times": (
        "LiberationSerif-{}.ttf",
        {
            "Regular": ["Times New Roman", "Liberation Serif", "Tinos"],
            "Italic": ["Times New Roman Italic", "Liberation Serif Italic", "Tinos Italic"],
            "Bold": ["Times New Roman Bold", "Liberation Serif Bold", "Tinos Bold"],
        },
    ),
    "Noto": (
        "NotoSerif-{}.ttf",
        {
            "Regular": ["Noto Serif"],
            "Italic": ["Noto Serif Italic"],
            "Bold": ["Noto Serif Bold"],
        },
    ),
    "DejaVu": (
        "DejaVuSerif-{}.ttf",
        {"Regular": ["DejaVu Serif"], "Italic": ["DejaVu Serif Italic"], "Bold": ["DejaVu Serif Bold"]},
    ),
}
# In the order of FACES in subset.py. Weights are ranges, so that no browser thickens what is there.
DESCRIPTORS = {
    "Regular": "font-weight: 400",
    "Italic": "font-style: italic; font-weight: 400 700",
    "Bold": "font-weight: 600 700",
}


def width(font_bytes, features):
    """Gives the width of the document's words in ems."""
    face = uharfbuzz.Face(font_bytes)
    font = uharfbuzz.Font(face)
    total = 0
    for line in LINES:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(line)
        buffer.guess_segment_properties()
        uharfbuzz.shape(font, buffer, features)
        total += sum(position.x_advance for position in buffer.glyph_positions)
    return total / face.upem


def plain(path):
    """Gives a font's bytes without the woff2 around them, and the font."""
    font = TTFont(path)
    font.flavor = None
    out = io.BytesIO()
    font.save(out)
    return out.getvalue(), font


def file_in(folder, pattern, style):
    """Finds a font's file; the regular style of a family may have no style in its name."""
    for name in [pattern.format(style)] + [pattern.replace("-{}", "")] * (style == "Regular"):
        for path in sorted(pathlib.Path(folder).rglob(name)):
            return path
    sys.exit(f"{pattern.format(style)} is not under {folder}.")


def rule(family, style, names, adjust, face):
    """Gives one @font-face rule."""
    em = face["head"].unitsPerEm * adjust
    hhea = face["hhea"]
    sources = ", ".join(f'local("{name}")' for name in names)
    return f"""@font-face {{
  font-family: "STIX {family}"; {DESCRIPTORS[style]};
  src: {sources};
  size-adjust: {adjust:.2%}; ascent-override: {hhea.ascent / em:.2%};
  descent-override: {-hhea.descent / em:.2%}; line-gap-override: {hhea.lineGap / em:.2%};
}}"""


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    ours = dict(zip(DESCRIPTORS, FACES))
    for family, (pattern, styles) in FAMILIES.items():
        for style, names in styles.items():
            shaped, face = plain(WEB / ours[style])
            other = file_in(sys.argv[1], pattern, style).read_bytes()
            print(rule(family, style, names, width(shaped, SET) / width(other, DEFAULT), face))


if __name__ == "__main__":
    main()
