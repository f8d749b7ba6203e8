#!/usr/bin/env python3
"""seeds.py FOLDER: writes the seed corpora of the fuzz targets, one folder a target.

Every seed is small and made here: each shows one part of a format, so that a fuzzer has all of its
words at hand. The text seeds are the sample resumes' first lines and the encodings' marks.
"""
import json
import pathlib
import struct
import sys
import zlib

TOP = pathlib.Path(__file__).resolve().parents[2]


# ---- PDF ----

def stream(dictionary, data):
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (dictionary, len(data), data)


def pdf(objects, trailer=b"", header=b"%PDF-1.7\n"):
    """A file of numbered objects, with a table that tells the truth."""
    out, offsets = bytearray(header), {}
    for number, body in objects.items():
        offsets[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, last = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % last
    for number in range(1, last):
        kind = b"n" if number in offsets else b"f"
        out += b"%010d 00000 %s \n" % (offsets.get(number, 0), kind)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        last, trailer, start)
    return bytes(out)


HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def page_objects(content, resources=b"/Font << /F1 5 0 R >>", page=b"", **more):
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R "
           b"/Resources << %s >> %s >>" % (resources, page),
        4: content if content.startswith(b"<<") else stream(b"", content),
        5: HELVETICA,
    }
    for name, body in more.items():
        objects[int(name.lstrip("o"))] = body
    return objects


def shown(text):
    return b"BT /F1 12 Tf 20 150 Td (%s) Tj ET" % text


TOUNICODE = stream(b"", b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /X def 1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfchar <0001> <D55C> <0002> <D83DDE00> endbfchar
1 beginbfrange <0010> <0020> <AC00> endbfrange
1 beginbfrange <0030> <0032> [<0041> <00420043> <0044>] endbfrange
endcmap end end""")


def composite(encoding):
    return {
        "o5": b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding %s "
              b"/DescendantFonts [6 0 R] /ToUnicode 7 0 R >>" % encoding,
        "o6": b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 600 /W [1 [500 600] 16 32 "
              b"700] /CIDSystemInfo << /Registry (Adobe) /Ordering (Korea1) /Supplement 1 >> >>",
        "o7": TOUNICODE,
    }


def pdf_seeds():
    text = shown(b"Led a service of 2,000,000 users")
    yield "plain", pdf(page_objects(text))
    yield "deflated", pdf(page_objects(
        stream(b"/Filter /FlateDecode", zlib.compress(text))))
    yield "predicted", pdf(page_objects(stream(
        b"/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 8 >>",
        zlib.compress(b"".join(b"\0" + text[i:i + 8].ljust(8) for i in range(0, len(text), 8))))))
    yield "hex", pdf(page_objects(stream(b"/Filter /ASCIIHexDecode", text.hex().encode() + b">")))
    yield "chain", pdf(page_objects(stream(
        b"/Filter [/ASCIIHexDecode /FlateDecode]", zlib.compress(text).hex().encode() + b">")))
    yield "runs", pdf(page_objects(stream(
        b"/Filter /RunLengthDecode", bytes([len(text) - 1]) + text + b"\x80")))
    yield "lzw", pdf(page_objects(stream(b"/Filter /LZWDecode", b"\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01")))
    yield "positioned", pdf(page_objects(
        b"q 1 0 0 1 10 10 cm BT /F1 9 Tf 1 0 0 1 10 150 Tm 14 TL [(Kag) -20 (gle) -400 (gold)] TJ "
        b"T* (next) ' 2 1 (line) \" 3 Tr (unseen) Tj ET Q"))
    yield "graphics", pdf(page_objects(
        b"1 0 0 rg 0 0 100 100 re f 0.5 g 10 10 m 20 20 l 30 10 40 5 50 0 c h S /P gs "
        b"q 0 0 50 50 re W n " + text + b" Q 1 1 1 rg " + shown(b"white") +
        b" BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI",
        b"/Font << /F1 5 0 R >> /ExtGState << /P << /ca 0 /CA 0.5 >> >>"))
    yield "spaces", pdf(page_objects(
        b"/S cs 0.3 sc 0 0 9 9 re f /N cs 0.1 0.2 sc " + text,
        b"/Font << /F1 5 0 R >> /ColorSpace << /S [/Separation /Spot /DeviceCMYK 6 0 R] "
        b"/N [/DeviceN [/A /B] /DeviceRGB 7 0 R] /I [/Indexed /DeviceRGB 1 <000000FFFFFF>] >>",
        o6=b"<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 1 1 0] /N 1 >>",
        o7=stream(b"/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1]",
                  b"{ dup 0.5 gt { exch pop } { add 2 div } ifelse dup dup }")))
    yield "form", pdf(page_objects(
        b"/X Do", b"/XObject << /X 6 0 R >>",
        o6=stream(b"/Type /XObject /Subtype /Form /BBox [0 0 300 200] /Matrix [1 0 0 1 5 5] "
                  b"/Resources << /Font << /F1 5 0 R >> >>", text)))
    yield "composite", pdf(page_objects(
        b"BT /F1 12 Tf 20 150 Td <00010002001000300031> Tj ET", **composite(b"/Identity-H")))
    yield "predefined", pdf(page_objects(
        b"BT /F1 12 Tf 20 150 Td <B0A1B3AA> Tj ET", **composite(b"/KSCms-UHC-H")))
    yield "differences", pdf(page_objects(text, o5=(
        b"<< /Type /Font /Subtype /TrueType /BaseFont /Y /FirstChar 32 /LastChar 34 "
        b"/Widths [250 300 400] /Encoding << /BaseEncoding /MacRomanEncoding /Differences "
        b"[65 /uni0042 /afii10017 /g12 97 /A.sc /f_i] >> >>")))
    yield "type3", pdf(page_objects(b"BT /F1 12 Tf 20 150 Td (ab) Tj ET", o5=(
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [0.1 0 0 0.1 0 0] "
        b"/CharProcs << /a 6 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 "
        b"/LastChar 98 /Widths [9 9] >>"), o6=stream(b"", b"9 0 0 0 9 9 d1 0 0 9 9 re f")))
    yield "annotations", pdf(page_objects(
        text, page=b"/Annots [6 0 R 7 0 R]",
        o6=b"<< /Type /Annot /Subtype /Link /Rect [20 140 200 170] /A << /S /URI /URI "
           b"(https://example.org) >> >>",
        o7=b"<< /Type /Annot /Subtype /Widget /FT /Tx /V (value) /DA (/F1 9 Tf) /Rect [0 0 90 20] "
           b">>"))
    yield "marked", pdf(page_objects(
        b"/Span << /ActualText <FEFFD55C> >> BDC " + text + b" EMC /OC /L BDC " + text + b" EMC",
        b"/Font << /F1 5 0 R >> /Properties << /L 6 0 R >>",
        o6=b"<< /Type /OCG /Name (layer) >>"))
    yield "rotated", pdf(page_objects(text, page=b"/Rotate 90 /CropBox [10 10 200 190] /UserUnit 2"))
    yield "split", pdf({
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 /MediaBox [0 0 300 200] "
           b"/Resources << /Font << /F1 5 0 R >> >> >>",
        3: b"<< /Type /Page /Parent 2 0 R /Contents [4 0 R 7 0 R] >>",
        4: stream(b"", b"BT /F1 12 Tf 20 150"), 5: HELVETICA,
        6: b"<< /Type /Pages /Parent 2 0 R /Kids [3 0 R 2 0 R] /Count 9 >>",
        7: stream(b"", b"Td (two streams) Tj ET")})
    packed = b"1 0 2 33 " + b"<< /Type /Catalog /Pages 2 0 R >>" + \
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    rest = page_objects(text)
    del rest[1], rest[2]
    rest[6] = stream(b"/Type /ObjStm /N 2 /First 9", packed)
    yield "object-stream", pdf(rest)
    yield "encrypted", pdf(
        page_objects(text),
        b"/ID [<00112233445566778899AABBCCDDEEFF> <00>] /Encrypt << /Filter /Standard /V 2 /R 3 "
        b"/Length 128 /P -4 /O <%s> /U <%s> >>" % (b"41" * 32, b"42" * 32))
    yield "encrypted-aes", pdf(
        page_objects(text),
        b"/ID [<00> <00>] /Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 /P -4 /O <%s> "
        b"/U <%s> /OE <%s> /UE <%s> /CF << /StdCF << /CFM /AESV3 /AuthEvent /DocOpen >> >> "
        b"/StmF /StdCF /StrF /StdCF >>" % (b"41" * 48, b"42" * 48, b"43" * 32, b"44" * 32))
    yield "no-table", pdf(page_objects(text)).split(b"xref")[0]
    yield "cut-off", pdf(page_objects(text))[:-120]


# ---- text ----

def text_seeds():
    plain = (TOP / "tests/cli/inputs/korean.txt").read_text()
    for name, kind in (("txt", b"\0"), ("md", b"\1")):
        yield f"korean-{name}", kind + plain.encode()
        for code in ("utf-16", "utf-16-le", "utf-16-be", "cp949"):
            yield f"{code}-{name}", kind + plain.encode(code, "replace")
        for path in sorted((TOP / "samples/resumes").glob(f"*.{name}"))[:6]:
            yield f"{path.stem}-{name}", kind + path.read_bytes()[:1500]
        for path in sorted((TOP / "samples/hostile").glob(f"*.{name}")):
            yield f"{path.stem}-{name}", kind + path.read_bytes()[:1500]
    yield "marks", (b"\1# Name\n\n## Work <!-- hidden -->\n\n- **bold** _it_ `code` [link](u)\n  1. x\n"
                    b"> quote\n\n| a | b |\n|---|---|\n| c | d |\n\n```py\ncode\n```\n\nSetext\n===\n"
                    b"![img](x) <b>html</b> &amp; \\* ~~gone~~ [ref][1]\n\n[1]: https://x\n")


# ---- rules ----

FOLDERS = ("signals", "lists", "roles", "foundations", "paths", "profiles", "lexicon")


def rule_seeds():
    for number, folder in enumerate(FOLDERS):
        for path in sorted((TOP / "rules" / folder).glob("*.toml")):
            text = path.read_bytes()
            cut = text.rfind(b"\n[[", 0, 3000) if len(text) > 3000 else len(text)
            yield f"{folder}-{path.stem}", bytes([number]) + text[:cut + 1 if cut > 0 else 3000]
        for path in sorted((TOP / "tests/rules/invalid" / folder).glob("*.toml")):
            yield f"invalid-{folder}-{path.stem}", bytes([number]) + path.read_bytes()[:3000]


# ---- reports that are read back ----

def quoted(text="J. Han. A paper. NeurIPS 2025.", line=2, offset=10):
    return {"quote": text, "page": 1, "line": line, "offset": offset, "length": len(text)}


def element(**more):
    entry = {"level": "strong", **quoted(), "facets": {"paper": True, "major": False},
             "evidence": [{"facet": "paper", "rule": "publication/paper", **quoted()}]}
    gap = {"kind": "wording", "facet": None, "message": "Say it.", "entry": quoted()}
    return {"file": "cv.md", "sha256": "a" * 64, "status": "ok", "error": None, "score": 84.0,
            "owner": ["Jiwoo Han"], "level": "strong", "oneshots": ["publication"],
            "signals": [{"id": "publication", "title": "Papers", "level": "strong", "score": 84.0,
                         "entries": [entry], "gaps": [gap]}],
            "integrity": [{"kind": "hidden-text", "method": "comment", "page": 1, "quote": "gold"}],
            "gate": {"passed": True, "reasons": [], "accepted": []}, **more}


def report_seeds():
    unreadable = {"file": "b.pdf", "status": "error", "sha256": None, "gate": {"passed": True},
                  "error": {"code": "damaged", "message": "no"}}
    head = {"schema": "oneshot/1", "tool": {"version": "1"}, "rules": "r", "as_of": "2026-11-01",
            "summary": {}}
    yield "lines", "\n".join(json.dumps(one) for one in (element(), unreadable)).encode()
    for name, parts in (
            ("one", [[element(), unreadable]]), ("none", [[]]),
            ("shards", [[element(position=0), element(position=3)], [element(position=1)]])):
        yield name, b"\0".join(json.dumps({**head, "reports": part}).encode() for part in parts)


# ---- what processes and runs tell each other (src/batch/wire_codec.h) ----

def packed(*values):
    """A flag for a bool, a 32-bit number for an int, else a text or the elements behind a count."""
    out = b""
    for value in values:
        if isinstance(value, bool):
            out += bytes([value])
        elif isinstance(value, int):
            out += struct.pack("<i", value)
        elif isinstance(value, float):
            out += struct.pack("<d", value)
        elif isinstance(value, list):
            out += struct.pack("<Q", len(value)) + b"".join(value)
        else:
            out += struct.pack("<Q", len(value.encode())) + value.encode()
    return out


def size(value):
    return struct.pack("<Q", value)


def wire_seeds():
    box = packed(True) + struct.pack("<4d", 10, 20, 200, 30)
    line = "A paper. NeurIPS 2025."
    lines = [packed(line) + box + packed(
        11.0, False, False, 1, [packed(0, 7, True, False, False)],
        [packed(9, 16, "https://example.org")]), packed("") + b"\0" + packed(
            0.0, True, True, 0, [], [])]
    document = b"D" + packed(0) + size(30) + size(1) + packed(
        [packed(1, 300.0, 200.0, lines)], [packed(1, 8, "gold") + box])
    failure = b"F" + packed(3, "it is damaged")
    quote = packed(line, 1, 1) + size(0) + size(len(line))
    entry = packed(3) + quote + packed([packed("paper", True)],
                                       [packed("paper", "publication/paper") + quote])
    gap = packed(0, "major", "Say it.", "쓰세요.", True) + quote
    signal = packed("publication", "Papers", "논문", 3, 84.0, [entry], [gap])
    verdict = packed(
        [packed("Jiwoo Han")], "en", 84.0, 3,
        [packed("publication")], [signal], [packed("data", "Data", "데이터", 50.0, [quote])],
        [packed("cs", "CS", "전산", [quote])], "engineer", [quote],
        [packed("hidden-text", 8, 1, "gold")])
    judgement = packed(0, True) + verdict
    yield "document", b"\0" + document
    yield "failure", b"\0" + failure
    yield "judgement", b"\1" + judgement
    yield "no-judgement", b"\1" + packed(0, False, 3, "it is damaged")
    yield "both", b"\2" + struct.pack(">H", len(document)) + document + judgement
    yield "request", b"\3" + packed("cv.pdf", "secret", "%PDF-1.7")


def main(folder):
    for target, seeds in (("read_pdf", pdf_seeds()), ("read_text", text_seeds()),
                          ("load_rules", rule_seeds()), ("read_report", report_seeds()),
                          ("decode", wire_seeds())):
        into = pathlib.Path(folder) / target
        into.mkdir(parents=True, exist_ok=True)
        for name, content in seeds:
            (into / name).write_bytes(content)


if __name__ == "__main__":
    main(sys.argv[1])
