#pragma once

#include <string>
#include <string_view>

/// Text out of files, written into the languages of reports so that it stays text. Every function
/// takes away control characters and marks that turn the writing direction first (see harmless()).
namespace oneshot {

/// For HTML, as text or within a quoted attribute.
std::string html_text(std::string_view text);

/// For XML 1.0, as text or within a quoted attribute; characters that XML cannot hold are U+FFFD.
std::string xml_text(std::string_view text);

/// For Markdown (CommonMark and GitHub's), as running text: no markup, no links, no mentions.
std::string markdown_text(std::string_view text);

/// A code span of Markdown: the text as it stands, but for bars, which would end a table cell and
/// become U+2223.
std::string markdown_code(std::string_view text);

/// The message of a workflow command of GitHub, behind the second "::".
std::string github_message(std::string_view text);

/// A property of a workflow command, between the two "::".
std::string github_property(std::string_view text);

/// The text of a SARIF message, in which no link is read (SARIF 2.1.0, 3.11.6).
std::string sarif_message(std::string_view text);

/// A path as a URI reference (RFC 3986): relative stays relative, "/a b" becomes "file:///a%20b".
std::string path_uri(std::string_view path);

}  // namespace oneshot
