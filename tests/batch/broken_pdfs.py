"""PDFs that are broken, hostile or odd, made from the fuzz targets' seeds and the samples."""
import hashlib
import pathlib
import random
import sys
import zlib

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tests/fuzz"))
from seeds import page_objects, pdf, pdf_seeds, shown, stream  # noqa: E402

PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
TEXT = shown(b"Led a service of 2,000,000 users")


def rc4(key, data):
    state, j, out = list(range(256)), 0, bytearray()
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def encrypted(user, owner=b"owner"):
    """Revision 2 of the standard handler (PDF 32000-1, 7.6.3), 40 bits."""
    identity = bytes(range(16))
    owner_key = hashlib.md5((owner + PAD)[:32]).digest()[:5]
    owner_entry = rc4(owner_key, (user + PAD)[:32])
    key = hashlib.md5(
        (user + PAD)[:32] + owner_entry + b"\xfc\xff\xff\xff" + identity).digest()[:5]
    objects = page_objects(TEXT)
    content_key = hashlib.md5(key + b"\x04\0\0\0\0").digest()[:10]
    objects[4] = stream(b"", rc4(content_key, TEXT))
    return pdf(objects, b"/ID [<%s> <%s>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> "
                        b"/U <%s> >>" % (identity.hex().encode(), identity.hex().encode(),
                                         owner_entry.hex().encode(), rc4(key, PAD).hex().encode()))


def pages(count):
    objects = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 3: stream(b"", TEXT),
               4: page_objects(TEXT)[5]}
    kids = range(5, 5 + count)
    objects[2] = b"<< /Type /Pages /Count %d /Kids [%s] /MediaBox [0 0 300 200] /Resources << " \
                 b"/Font << /F1 4 0 R >> >> >>" % (count, b" ".join(b"%d 0 R" % k for k in kids))
    for kid in kids:
        objects[kid] = b"<< /Type /Page /Parent 2 0 R /Contents 3 0 R >>"
    return pdf(objects)


def changed(number, body, text=TEXT):
    objects = page_objects(text)
    objects[number] = body
    return pdf(objects)


def bomb(layers):
    data = TEXT + b" " * (64 << 20)
    for _ in range(layers):
        data = zlib.compress(data, 9)
    return pdf(page_objects(stream(
        b"/Filter [%s]" % (b"/FlateDecode " * layers), data)))


def hostile():
    """(name, bytes, the status or error codes that may come of it)."""
    sound, any_end = pdf(page_objects(TEXT)), {"ok", "damaged", "no-text", "timeout", "memory",
                                                "too-large", "garbled"}
    yield "sound", sound, {"ok"}
    yield "bomb", bomb(1), any_end
    yield "bomb-in-bomb", bomb(3), any_end
    yield "nested-arrays", changed(4, b"[" * 500_000 + b"]" * 500_000), any_end
    yield "nested-dictionaries", changed(4, b"<< /A " * 100_000), any_end
    yield "nested-operators", pdf(page_objects(b"q " * 200_000 + TEXT)), any_end
    yield "reference-loop", changed(4, b"4 0 R"), any_end
    yield "long-reference-loop", pdf({**page_objects(TEXT), 4: b"6 0 R", 6: b"7 0 R", 7: b"4 0 R"}), any_end
    yield "tree-cycle", changed(2, b"<< /Type /Pages /Kids [3 0 R 2 0 R 2 0 R] /Count 3 >>"), {"ok"}
    yield "tree-of-itself", changed(2, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"), any_end
    yield "form-in-itself", pdf(page_objects(b"/X Do", b"/XObject << /X 4 0 R >>")), any_end
    yield "huge-count", changed(2, b"<< /Type /Pages /Kids [3 0 R] /Count 99999999999999999999 >>"), {"ok"}
    yield "huge-box", pdf(page_objects(TEXT, page=b"/MediaBox [0 0 1e300 1e300] /UserUnit 1e99")), any_end
    yield "huge-size", pdf(page_objects(b"BT /F1 1e38 Tf 1e38 -1e38 Td (users) Tj ET")), any_end
    yield "huge-operand", pdf(page_objects(b"BT /F1 12 Tf 9" + b"9" * 100_000 + b" 0 Td (a b) Tj ET")), any_end
    yield "huge-object-number", sound.replace(b"/Root 1 0 R", b"/Root 4294967297 0 R"), any_end
    yield "huge-size-of-table", sound.replace(b"/Size 6", b"/Size 2147483647"), any_end
    yield "wrong-length", sound.replace(b"/Length ", b"/Length 9"), {"ok"}
    yield "negative-length", sound.replace(b"/Length ", b"/Length -"), any_end
    for part in (10, 50, 90):
        yield f"cut-off-{part}", sound[:len(sound) * part // 100], any_end
    yield "encrypted-empty-password", encrypted(b""), {"ok"}
    yield "encrypted", encrypted(b"sesame"), {"encrypted"}
    yield "ten-thousand-pages", pages(10_000), {"ok"}
    yield "no-pages", pages(0), {"damaged"}
    yield "no-text", pdf(page_objects(b"0 0 100 100 re f")), {"no-text"}
    yield "only-a-head", b"%PDF-1.7\n", {"damaged"}
    yield "head-and-rubbish", b"%PDF-1.4\n" + random.Random(1).randbytes(50_000), {"damaged"}


def damaged(data, chance):
    """One of some fixed ways to damage a file."""
    way, at = chance.randrange(7), chance.randrange(len(data))
    if way == 0:
        return data[:at]
    if way == 1:
        return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1:]
    if way == 2:
        return data[:at] + data[at + chance.randrange(1, 200):]
    if way == 3:
        return data[:at] + chance.randbytes(chance.randrange(1, 60)) + data[at:]
    if way == 4:
        piece = data[at:at + chance.randrange(1, 400)]
        to = chance.randrange(len(data))
        return data[:to] + piece + data[to:]
    if way == 5:
        return data[:at] + bytes(chance.randrange(1, 300)) + data[at + 40:]
    digits = [i for i, byte in enumerate(data[:20_000]) if 48 <= byte <= 57] or [0]
    out = bytearray(data)
    for _ in range(chance.randrange(1, 6)):
        out[chance.choice(digits)] = 48 + chance.randrange(10)
    return bytes(out)


def mutants(count):
    """The same ones every time: damaged samples and damaged seeds."""
    chance = random.Random(20261101)
    sources = [path.read_bytes() for path in sorted((TOP / "samples/resumes").glob("*.pdf"))]
    sources += [content for _, content in pdf_seeds()]
    for i in range(count):
        data = damaged(sources[i % len(sources)], chance)
        for _ in range(chance.randrange(3)):
            data = damaged(data, chance) if data else data
        yield data
