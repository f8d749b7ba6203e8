#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "read/pdf/cmap.h"

/// The predefined CMaps and CID collections of Chinese, Japanese and Korean fonts. They are read
/// from the files of the package poppler-data when a PDF first needs one, and kept.
namespace oneshot::pdf {

/// A predefined CMap such as "KSCms-UHC-H" (PDF 32000-1, 9.7.5.2) or "Identity-V"; null where its
/// file is not installed.
std::shared_ptr<const CMap> predefined_cmap(std::string_view name);

/// The character of a CID of the collection with this ordering: "Korea1", "KR", "Japan1", "GB1" or
/// "CNS1"; 0 where none is known.
char32_t character_of_cid(std::string_view ordering, std::uint32_t cid);

/// The ordering of the collection that a predefined CMap belongs to; empty for Identity and
/// unknown names.
std::string_view ordering_of_cmap(std::string_view name);

/// A file of poppler-data by its path below that package's folder, such as
/// "cMap/Adobe-Korea1/KSCms-UHC-H"; empty where it is not installed, or no such file is meant.
std::string read_cid_data(const std::string& path);

/// Where the files come from instead of read_cid_data(): a process that may open nothing asks
/// another.
void set_cid_data_source(std::function<std::string(std::string path)> source);

}  // namespace oneshot::pdf
