#include "report/html/page.h"

#include <array>

#include <fmt/format.h>
#include <openssl/evp.h>

#include "report/escape.h"
#include "report/say.h"

namespace oneshot::html {
namespace {

constexpr std::size_t signal_colours = 8;  ///< that the style sheet knows

std::string base64(const unsigned char* data, std::size_t length) {
  std::string out(4 * ((length + 2) / 3) + 1, '\0');
  out.resize(static_cast<std::size_t>(EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                                                      data, static_cast<int>(length))));
  return out;
}

}  // namespace

std::string policy_hash(std::string_view content) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  EVP_Digest(content.data(), content.size(), digest.data(), &length, EVP_sha256(), nullptr);
  return fmt::format("'sha256-{}'", base64(digest.data(), length));
}

std::string page_head(std::string_view title, Language language) {
  return fmt::format(
      "<!doctype html>\n"
      "<html lang=\"{}\">\n"
      "<head>\n"
      "<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {}; "
      "script-src {}; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<meta name=\"robots\" content=\"noindex\">\n"
      "<title>{}</title>\n"
      "<style>{}</style>\n"
      "</head>\n"
      "<body>\n"
      "<a class=\"skip\" href=\"#main\">{}</a>\n",
      language == Language::ko ? "ko" : "en", policy_hash(stylesheet()), policy_hash(script()),
      html_text(title), stylesheet(), html_text(text_of(Message::skip_to_report, language)));
}

std::string page_tail() { return fmt::format("<script>{}</script>\n</body>\n</html>\n", script()); }

std::string page_foot(const RunInfo& run, Language language) {
  return fmt::format("<footer class=\"foot\"><p>{} {}</p></footer>\n",
                     html_text(say(language, Message::made_by, run.version, run.rules_digest)),
                     html_text(text_of(Message::self_contained, language)));
}

std::string file_path(std::string_view path) {
  const std::size_t name = path.rfind('/') + 1;  // 0 where there is no folder
  if (name == 0 || name == path.size()) return html_text(path);
  return fmt::format("<span class=\"dir\">{}<wbr></span>{}", html_text(path.substr(0, name)),
                     html_text(path.substr(name)));
}

std::string signal_class(std::size_t index) {
  return fmt::format("s{}", index % signal_colours + 1);
}

}  // namespace oneshot::html
