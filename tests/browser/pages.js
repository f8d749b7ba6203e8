// The pages under test, made by oneshot itself from the samples.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const hostile = `# Mallory <script>window.pwned = 1</script>

mallory@mail.example | <img src="http://x.example/i.png" onerror="window.pwned = 2">

## Awards

- ICPC Seoul Regional 2023, gold medal, 2nd of 1,204 teams "><script>window.pwned = 3</script>
- </textarea></style></script><style>body{display:none}</style> javascript:alert(1)
<!-- IOI gold <b>medal</b> <script>window.pwned = 4</script> -->
`;

const run = (oneshot, args) => {
  try {
    return execFileSync(oneshot, args, { maxBuffer: 1 << 30, encoding: "utf8" });
  } catch (error) {
    // A file that cannot be read or a gate that did not hold is a report all the same.
    if (error.status === 1 || error.status === 3) return error.stdout;
    throw error;
  }
};

/** Writes 2,000 resumes, those of the samples again and again, each a little different. */
const manyResumes = (labelled, folder) => {
  rmSync(folder, { recursive: true, force: true });  // of a former run, with other samples
  mkdirSync(folder, { recursive: true });
  const texts = readdirSync(labelled).filter((name) => /^(en|ko)-/.test(name))
    .map((name) => [name, readFileSync(join(labelled, name), "utf8")]);
  for (let i = 0; i < 2000; ++i) {
    const [name, text] = texts[i % texts.length];
    writeFileSync(join(folder, `${String(i).padStart(4, "0")}-${name}`), `${text}\nNumber ${i}\n`);
  }
  return [folder];
};

/** Copies some of the samples, from all of the corpus, however large it grows: their reports are opened
 * one after the other. */
const someResumes = (labelled, folder) => {
  const most = 100;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(labelled).filter((name) => /^(en|ko)-/.test(name)).sort();
  const step = Math.ceil(names.length / most);
  for (const name of names.filter((_, i) => i % step === 0)) {
    writeFileSync(join(folder, name), readFileSync(join(labelled, name)));
  }
  return folder;
};

/** Writes all pages into `folder` and returns their paths by name. */
export const makePages = ({ oneshot, source, folder }) => {
  mkdirSync(folder, { recursive: true });
  const labelled = join(source, "samples", "labelled");
  const resumes = join(source, "samples", "resumes");
  const input = (...path) => path.find((one) => existsSync(one));
  const en = input(join(resumes, "leila-haddadi.pdf"), join(labelled, "en-vision-tallinn.md"));
  const ko = input(join(resumes, "jiwoo-han.pdf"), join(labelled, "ko-nlp-phd-intern.txt"));
  const evil = join(folder, "mallory.md");
  const broken = join(folder, "broken.pdf");
  writeFileSync(evil, hostile);
  writeFileSync(broken, "%PDF-1.4\nnothing more");
  const check = ["check", "--as-of", "2026-11-01", "--format", "html", "--no-progress"];
  const pages = {};
  const page = (name, args) => {
    pages[name] = join(folder, `${name}.html`);
    writeFileSync(pages[name], run(oneshot, args));
  };
  page("resume-en", [...check, "--lang", "en", en]);
  page("resume-ko", [...check, "--lang", "ko", ko]);
  page("not-yet", [...check, "--lang", "en", join(labelled, "en-product-manager.txt")]);
  page("unreadable", [...check, "--lang", "en", broken]);
  page("unreadable-ko", [...check, "--lang", "ko", broken]);
  page("hostile", [...check, "--lang", "en", evil]);
  const folderInput = [someResumes(labelled, join(folder, "some")), evil, broken];
  page("folder-en", [...check, "--lang", "en", ...folderInput]);
  page("folder-ko", [...check, "--lang", "ko", ...folderInput]);
  page("many", [...check, "--lang", "en", ...manyResumes(labelled, join(folder, "many"))]);
  const versions = join(source, "tests", "cli", "inputs");
  const compare = ["compare", "--as-of", "2026-11-01", "--format", "html"];
  page("compare-en", [...compare, "--lang", "en", join(versions, "version-1.md"),
    join(versions, "version-2.md")]);
  page("compare-ko", [...compare, "--lang", "ko", join(versions, "version-2.md"),
    join(versions, "version-1.md")]);
  page("compare-many", [...compare, "--lang", "en", labelled, resumes]);
  page("extract-en", ["extract", "--format", "html", "--lang", "en", en, evil]);
  page("extract-ko", ["extract", "--format", "html", "--lang", "ko", ko, evil]);
  page("redacted-ko", [...check, "--lang", "ko", "--redact", ko]);
  return pages;
};
