#include <memory>

#include <fmt/format.h>

#include "batch/interrupt.h"
#include "batch/isolated_reader.h"
#include "batch/ordered_run.h"
#include "cli/check_options.h"
#include "cli/choice.h"
#include "cli/command.h"
#include "cli/reading_options.h"
#include "cli/settings.h"
#include "report/extract.h"
#include "report/html/extract_view.h"
#include "report/told.h"

namespace oneshot {
namespace {

enum class ExtractFormat { text, json, html };
constexpr Choice<ExtractFormat> extract_formats[] = {
    {"text", ExtractFormat::text}, {"json", ExtractFormat::json}, {"html", ExtractFormat::html}};

struct ExtractOptions {
  ReadingOptions reading;
  RuleOptions rules;
  ExtractFormat format = ExtractFormat::text;
  std::optional<Language> language;
};

/// What was made of one input: the text to print, and why there is none.
struct Extracted {
  std::string text;
  std::optional<ReadFailure> failure;
};

std::vector<Section> sections_of(const Document& document, const RuleSet* rules) {
  const Lexicon* const headings = rules == nullptr ? nullptr : rules->lexicon("headings");
  return headings == nullptr ? std::vector<Section>() : find_sections(document, *headings);
}

ExitCode extract(const ExtractOptions& options, Console& console) {
  Nursery nursery(read_in_worker, options.reading.limits.memory_mib, workers_for(options.reading));
  const std::vector<Input> inputs = collect_inputs(options.reading);
  const bool json = options.format == ExtractFormat::json;
  const bool html = options.format == ExtractFormat::html;
  const Language language = language_of(options.language);
  // Sections need the heading words of the rules; plain text does without.
  const auto rules = json ? std::make_unique<RuleSet>(load_rules(options.rules)) : nullptr;
  const int lanes = lanes_for(options.reading, inputs.size());
  std::vector<std::unique_ptr<DocumentReader>> readers;
  const ReadOptions how = read_options(options.reading);
  for (int i = 0; i < lanes; ++i) {
    readers.push_back(std::make_unique<IsolatedReader>(nursery, options.reading.limits, how));
  }
  if (json) console.write(extract_json_head());
  if (html) console.write(html::extract_head(language));
  bool all_read = true;
  const auto make = [&](std::size_t index, int lane) -> Product {
    const Input& input = inputs[index];
    const Reading reading = readers[static_cast<std::size_t>(lane)]->read(input);
    auto made = std::make_shared<Extracted>();
    if (!reading.document) made->failure = reading.document.failure();
    if (json) {
      made->text = extract_json(
          input.name, reading.document,
          reading.document ? sections_of(*reading.document, rules.get()) : std::vector<Section>());
    } else if (html) {
      made->text = html::extract_view(input.name, reading.document, index + 1, language);
    } else if (reading.document) {
      made->text = plain_text(*reading.document);
    }
    return made;
  };
  std::size_t done = 0;
  const auto take = [&](std::size_t index, const Product& product) {
    if (interrupted()) return false;
    ++done;
    const auto& made = *static_cast<const Extracted*>(product.get());
    if (made.failure) {
      all_read = false;
      console.flush();
      console.error_in(inputs[index].name, failure_message(*made.failure));
    }
    if (json) {
      console.write(index == 0 ? "\n" : ",\n");
    } else if (!html && inputs.size() > 1 && !made.failure) {
      console.write(fmt::format("{}==> {} <==\n", index == 0 ? "" : "\n", inputs[index].name));
    }
    console.write(made.text);
    console.flush();
    return true;
  };
  catch_interrupts();
  run_in_order(inputs.size(), lanes, make, take);
  if (json) console.write(extract_json_tail());
  if (html) console.write(html::extract_tail(language));
  if (interrupted()) {
    console.flush();
    console.error(fmt::format("interrupted; {} of {} files are printed", done, inputs.size()));
    return ExitCode::interrupted;
  }
  return all_read ? ExitCode::ok : ExitCode::unreadable_input;
}

}  // namespace

void add_extract_command(CLI::App& program, Invocation& invocation) {
  CLI::App* const command =
      program.add_subcommand("extract", "Print what is read: the text in reading order");
  const auto options = std::make_shared<ExtractOptions>();
  add_reading_options(*command, options->reading);
  add_rule_options(*command, options->rules);
  command
      ->add_option_function<std::string>(
          "--format", choose(options->format, extract_formats, "--format"),
          "text; json with pages, lines, boxes, sections and hidden text; or html, a page that "
          "shows what a machine sees (default: text)")
      ->type_name("text|json|html");
  add_language_option(*command, options->language);
  command->callback([options, command, &invocation] {
    apply_settings(*command);
    invocation.action = [options, &invocation] { return extract(*options, invocation.console); };
  });
}

}  // namespace oneshot
