#include "report_file.h"

#include "files/disk.h"
#include "files/folder.h"
#include "files/sticks.h"
#include "report/report.h"

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace fs = std::filesystem;

namespace {

std::string not_written(const std::string& language, const std::string& what, const std::string& why) {
  return files::said(language, what + " kan ikke skrives (" + why + ").",
                     what + " can't be written (" + why + ").");
}

std::string text_of(const workshop::Session& s, workshop::Time now, const ReportFile& file,
                    const report::Beside& beside) {
  return file.json ? report::as_json(s, now, beside) : report::as_markdown(s, now, beside);
}

} // namespace

std::string report_text(const workshop::Session& s, workshop::Time now, const ReportFile& file) {
  std::error_code error;
  report::Beside beside;
  beside.folder = fs::proximate(fs::absolute(file.session, error) / "pictures", error).string();
  return text_of(s, now, file, beside);
}

std::string write_report(const workshop::Session& s, workshop::Time now, const ReportFile& file,
                         std::vector<std::string>& left_out) {
  std::error_code error;
  const fs::path to = fs::absolute(file.to, error);
  const char* ending = file.language == "en" ? "-pictures" : "-billeder";
  report::Beside beside{to.stem().string() + ending, !file.json};
  if (!files::replace_file(to.string(), text_of(s, now, file, beside)))
    return not_written(file.language, files::said(file.language, "Filen ", "The file ") + file.to,
                       std::strerror(errno));
  std::vector<report::FileBeside> all = report::files_beside(s, beside.drawings);
  if (all.empty()) return {};
  const fs::path folder = to.parent_path() / beside.folder;
  fs::create_directories(folder, error);
  if (error) return not_written(file.language, folder.string(), error.message());
  for (const report::FileBeside& f : all) {
    fs::path there = folder / f.name, from = fs::path(file.session) / "pictures" / f.name;
    if (!f.data.empty()) {
      if (!files::replace_file(there.string(), f.data))
        return not_written(file.language, there.string(), std::strerror(errno));
    } else if (!fs::is_regular_file(from, error))
      left_out.push_back(files::said(
          file.language, "Billedet " + from.string() + " er her ikke længere; rapporten er lavet uden det.",
          "The picture " + from.string() + " is no longer here; the report was made without it."));
    else if (!fs::copy_file(from, there, fs::copy_options::overwrite_existing, error))
      return not_written(file.language, there.string(), error.message());
  }
  return {};
}

std::string leave_report(const workshop::Session& s, workshop::Time now, const std::string& session,
                         const std::vector<std::string>& sticks, const std::string& language) {
  fs::path folder = session;
  std::string name = language == "en" ? "report" : "referat";
  std::error_code error;
  if (!sticks.empty()) { // there several may lie side by side
    folder = files::home_on(sticks.front());
    name = fs::path(session).filename().string() + "-" + name;
    fs::create_directories(folder, error);
    if (error) return not_written(language, folder.string(), error.message());
  }
  ReportFile file{session, (folder / (name + ".md")).string(), language};
  std::vector<std::string> left_out;
  if (std::string problem = write_report(s, now, file, left_out); !problem.empty()) return problem;
  std::string said =
      files::said(language, "Referatet ligger nu her: " + file.to, "The report now lies here: " + file.to);
  for (const std::string& why : left_out) said += " " + why;
  return said;
}
