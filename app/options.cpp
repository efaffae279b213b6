#include "options.h"

#include "commands.h"
#include "files/settings.h"
#include "files/store.h"
#include "folders.h"
#include "preview.h"

#include <CLI/CLI.hpp>

#include <cstring>
#include <filesystem>
#include <iostream>

namespace fs = std::filesystem;

namespace {

constexpr int smallest_window = 200, largest_window = 16384; // pixels a side
constexpr int wrong_usage = 2;                               // exit code

const char* const danish_help =
    R"(Kernebord: et bord til workshops på en stor trykskærm. Uden netværk og uden konto.

  kernebord                       åbner forsiden i fuld skærm
  kernebord MAPPE                 åbner en session, hvor I slap
  kernebord preview PAKKE [--step ID]
                                  viser en indholdspakke, som et prøvehold bruger den; retter du i
                                  pakken, ses det med det samme. Der gemmes ikke noget

Det kan den også, uden et vindue:
  kernebord agendas [--json]      viser, hvad der kan køres: id, sprog, minutter, titel
  kernebord new --agenda ID --team NAVN MAPPE [--follows SESSION] [--played]
                                  laver en ny session i MAPPE og skriver, hvor den ligger; med --follows
                                  begynder den med det, I besluttede i SESSION; med --played har et
                                  prøvehold holdt den fra start til slut, så resultatet kan ses
  kernebord check MAPPE           gennemgår en indholdspakke og viser alle fejl, linje for linje
  kernebord export SESSION --format json|md [--out FIL]
                                  skriver, hvad I nåede, til et program (json) eller til jer selv (md);
                                  billeder kommer i en mappe ved siden af FIL

Tilvalg:
  --lang da|en                    sproget, også for nye sessioner (ellers indstillingens, ellers da)
  --sessions MAPPE                hvor sessionerne og indstillingerne ligger
  --content MAPPE                 hvor indholdspakkerne ligger
  --pictures MAPPE                hvor billeder til sedler findes (ellers brugerens billeder og USB-stik)
  --stick MAPPE                   hvor andre rums sessioner hentes, og vores lægges (ellers på USB-stik)
  --platform sdl2|glfw            sdl2 kan fingre; glfw kan kun mus og tastatur (ellers sdl2)
  --window BxH                    et vindue i stedet for fuld skærm, som 1920x1080 (200 til 16384 på hver led)
  --facilitator BxH               manus i et vindue for sig (ellers på skærm nummer to, hvis der er en)
  --shot FIL.png                  tegner ét billede, gemmer det og slutter
  --areas FIL                     holder FIL lig med de områder, der kan trykkes på, som JSON;
                                  facilitatorens i FIL.facilitator
  --help, --version

Eksempler:
  kernebord new --agenda team-meeting --team "Hjemmeplejen Nord" ~/møder
  kernebord export ~/møder/2025-02-03-hjemmeplejen-nord --format md --out referat.md
)";

const char* const english_help =
    R"(Kernebord: a workshop table for a large touch screen. No network, no account.

  kernebord                       opens the start screen, full screen
  kernebord FOLDER                opens a session where you left it
  kernebord preview PACK [--step ID]
                                  shows a content pack as a dummy team uses it; a change in the pack is
                                  seen at once. Nothing is saved

It also does this, without a window:
  kernebord agendas [--json]      lists what can be run: id, language, minutes, title
  kernebord new --agenda ID --team NAME FOLDER [--follows SESSION] [--played]
                                  makes a new session in FOLDER and prints where it is; with --follows
                                  it begins with what you decided in SESSION; with --played a dummy
                                  team has held it from start to close, so that the result can be seen
  kernebord check FOLDER          goes through a content pack and tells every problem, line by line
  kernebord export SESSION --format json|md [--out FILE]
                                  writes what you made, for a program (json) or for yourselves (md);
                                  pictures come in a folder beside FILE

Options:
  --lang da|en                    the language, of new sessions too (otherwise the setting's, otherwise da)
  --sessions FOLDER               where the sessions and the settings are
  --content FOLDER                where the content packs are
  --pictures FOLDER               where to find pictures for notes (otherwise the user's pictures and USB sticks)
  --stick FOLDER                  where other rooms' sessions come from and ours goes (otherwise USB sticks)
  --platform sdl2|glfw            sdl2 knows fingers; glfw only mouse and keyboard (otherwise sdl2)
  --window WxH                    a window instead of the full screen, like 1920x1080 (200 to 16384 a side)
  --facilitator WxH               the script in a window of its own (otherwise on the second screen, if there is one)
  --shot FILE.png                 draws one picture, saves it and ends
  --areas FILE                    keeps FILE equal to the areas that can be pressed, as JSON; those of the
                                  facilitator's window in FILE.facilitator
  --help, --version

Examples:
  kernebord new --agenda team-meeting --team "Home care North" ~/meetings
  kernebord export ~/meetings/2025-02-03-home-care-north --format md --out minutes.md
)";

/// The language asked for, found before anything else is understood, so that all errors are told in it.
std::string language_of(int argc, char** argv) {
  for (int i = 1; i < argc; i++) {
    std::string_view word = argv[i];
    if (word == "--lang=en" || (word == "--lang" && i + 1 < argc && std::strcmp(argv[i + 1], "en") == 0))
      return "en";
  }
  return "da";
}

/// "1920x1080"
bool read_size(const std::string& text, int& width, int& height) {
  std::size_t cross = text.find('x');
  auto read = [](const std::string& digits, int& n) {
    if (digits.empty() || digits.size() > 5 || digits.find_first_not_of("0123456789") != std::string::npos)
      return false;
    n = std::stoi(digits);
    return n >= smallest_window && n <= largest_window;
  };
  return cross != std::string::npos && read(text.substr(0, cross), width) &&
         read(text.substr(cross + 1), height);
}

/// Everything as it was written; judged afterwards, so that each mistake gets a sentence of ours.
struct Written {
  bool help = false, version = false, json = false;
  std::string backend = "sdl2", window, facilitator;
  commands::New make;
  commands::Export export_;
  std::string pack;
};

class CommandLine {
public:
  explicit CommandLine(Options& o) : o_(o) {
    app_.set_help_flag(); // help is a page of our own, in two languages
    app_.add_flag("-h,--help", w_.help);
    app_.add_flag("--version", w_.version);
    session_ = app_.add_option("session", o.session);
    app_.add_option("--sessions", o.sessions);
    app_.add_option("--content", o.content);
    app_.add_option("--pictures", o.pictures);
    app_.add_option("--stick", o.stick);
    lang_ = app_.add_option("--lang", o.lang);
    app_.add_option("--platform", w_.backend);
    window_ = app_.add_option("--window", w_.window);
    facilitator_ = app_.add_option("--facilitator", w_.facilitator);
    app_.add_option("--shot", o.shot);
    app_.add_option("--areas", o.areas);
    agendas_ = subcommand("agendas");
    agendas_->add_flag("--json", w_.json);
    make_ = subcommand("new");
    make_->add_option("--agenda", w_.make.agenda);
    make_->add_option("--team", w_.make.team);
    make_->add_option("folder", w_.make.folder);
    make_->add_option("--follows", w_.make.follows);
    make_->add_flag("--played", w_.make.played);
    check_ = subcommand("check");
    check_->add_option("pack", w_.pack);
    preview_ = subcommand("preview");
    preview_->add_option("pack", o.preview);
    preview_->add_option("--step", o.preview_step);
    export_ = subcommand("export");
    export_->add_option("session", w_.export_.session);
    export_->add_option("--format", w_.export_.format);
    export_->add_option("--out", w_.export_.out);
    app_.require_subcommand(0, 1);
  }

  std::optional<int> run(int argc, char** argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      return explain(error);
    }
    if (w_.help) return said(o_.danish() ? danish_help : english_help);
    if (w_.version) return said(version());
    if (o_.lang != "da" && o_.lang != "en")
      return wrong("--lang skal være da eller en, ikke »" + o_.lang + "«",
                   "--lang must be da or en, not “" + o_.lang + "”");
    if (agendas_->parsed() || make_->parsed() || check_->parsed() || export_->parsed()) return command();
    if (preview_->parsed()) {
      if (session_->count()) return one_too_many();
      if (o_.preview.empty())
        return wrong("Skriv, hvilken pakke jeg skal vise", "Say which pack I shall show");
    }
    return window();
  }

private:
  CLI::App* subcommand(const char* name) {
    CLI::App* sub = app_.add_subcommand(name);
    sub->set_help_flag();
    sub->fallthrough(); // --lang and the like may stand after the command too
    return sub;
  }

  int wrong(const std::string& danish, const std::string& english) {
    return commands::fail(o_, danish + ". Se kernebord --help.", english + ". See kernebord --help.",
                          wrong_usage);
  }
  int said(const std::string& text) {
    std::cout << text << std::flush;
    return std::cout ? 0 : 1;
  }

  std::string version() const {
    std::string text = std::string("kernebord ") + KERNEBORD_VERSION + "\n";
    text += (o_.danish() ? "sessioner: " : "sessions: ") + o_.sessions + "\n";
    text += (o_.danish() ? "indhold: " : "content: ") + o_.content + "\n";
    return text + (o_.danish() ? "vinduer: " : "windows: ") + "sdl2, glfw\n";
  }

  int explain(const CLI::ParseError& error) {
    std::vector<std::string> unknown = app_.remaining(true);
    if (dynamic_cast<const CLI::ExtrasError*>(&error) && !unknown.empty())
      return wrong("Jeg ved ikke, hvad »" + unknown.front() + "« betyder her",
                   "I don't know what “" + unknown.front() + "” means here");
    std::string text = error.what(), name = text.substr(0, text.find_first_of(": "));
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error))
      return wrong(name + " skal have præcis én værdi", name + " needs exactly one value");
    return wrong("Kommandolinjen kan ikke læses (" + text + ")",
                 "The command line can't be read (" + text + ")");
  }

  int no_size(const std::string& option, const std::string& text) {
    return wrong(option + " skal være som 1920x1080, fra 200 til 16384 på hver led, ikke »" + text + "«",
                 option + " must be like 1920x1080, from 200 to 16384 a side, not “" + text + "”");
  }

  /// The commands have taken theirs.
  int one_too_many() {
    return wrong("Jeg ved ikke, hvad »" + o_.session + "« betyder her",
                 "I don't know what “" + o_.session + "” means here");
  }

  /// A pack that is wrong from the beginning is told here, not in a window.
  std::optional<int> pack_to_preview() {
    if (o_.preview.empty()) return std::nullopt;
    std::string problem;
    if (Preview::open(Preview::pack_in(o_.preview, o_.lang, o_.icons()), o_.lang, o_.preview_step,
                      platform::wall_clock(), problem))
      return std::nullopt;
    std::cerr << problem << "\n";
    return 1;
  }

  int command() {
    if (session_->count()) return one_too_many();
    if (agendas_->parsed()) return commands::agendas(o_, w_.json);
    if (make_->parsed()) {
      if (w_.make.agenda.empty())
        return wrong("Skriv, hvilken dagsorden det er: --agenda ID", "Say which agenda it is: --agenda ID");
      if (w_.make.folder.empty())
        return wrong("Skriv, hvilken mappe sessionen skal ligge i",
                     "Say which folder the session shall be in");
      return commands::make(o_, w_.make);
    }
    if (check_->parsed()) {
      if (w_.pack.empty())
        return wrong("Skriv, hvilken pakke jeg skal gennemgå", "Say which pack I shall go through");
      return commands::check(o_, w_.pack);
    }
    if (w_.export_.session.empty()) return wrong("Skriv, hvilken session det er", "Say which session it is");
    if (w_.export_.format != "json" && w_.export_.format != "md")
      return wrong("Skriv --format json eller --format md", "Write --format json or --format md");
    return commands::write_export(o_, w_.export_);
  }

  std::optional<int> window() {
    if (!lang_->count()) o_.lang = files::read_settings(o_.sessions, {}).settings.language;
    if (w_.backend == "glfw") o_.backend = platform::Backend::glfw;
    else if (w_.backend != "sdl2")
      return wrong("--platform skal være sdl2 eller glfw, ikke »" + w_.backend + "«",
                   "--platform must be sdl2 or glfw, not “" + w_.backend + "”");
    if (window_->count() && !read_size(w_.window, o_.width, o_.height)) return no_size("--window", w_.window);
    if (facilitator_->count() && !read_size(w_.facilitator, o_.facilitator_width, o_.facilitator_height))
      return no_size("--facilitator", w_.facilitator);
    std::error_code error;
    std::string problem; // a session that can't be read at all is told here, not in a window
    if (session_->count() && !files::holds_session(o_.session) && // it is read while the window opens
        !files::SessionFile::open(o_.session, o_.lang, true, problem))
      return commands::fail(o_, problem, problem);
    if (std::optional<int> code = pack_to_preview()) return code;
    if (fs::exists(o_.sessions, error) && !fs::is_directory(o_.sessions, error))
      return commands::fail(o_, "--sessions skal være en mappe, ikke filen " + o_.sessions + ".",
                            "--sessions must be a folder, not the file " + o_.sessions + ".");
    if (!o_.pictures.empty() && !fs::is_directory(o_.pictures, error))
      return commands::fail(o_, "Mappen med billeder findes ikke: " + o_.pictures,
                            "The folder of pictures does not exist: " + o_.pictures);
    if (!o_.stick.empty() && !fs::is_directory(o_.stick, error))
      return commands::fail(o_, "Stikkets mappe findes ikke: " + o_.stick,
                            "The folder of the stick does not exist: " + o_.stick);
    if (!fs::is_directory(o_.content, error))
      return commands::fail(o_, "Mappen med indhold findes ikke: " + o_.content,
                            "The content folder does not exist: " + o_.content);
    for (const std::string& file : {o_.shot, o_.areas})
      if (!file.empty() && (fs::is_directory(file, error) ||
                            !fs::is_directory(fs::absolute(file, error).parent_path(), error)))
        return commands::fail(o_, "Filen " + file + " kan ikke skrives: mappen findes ikke.",
                              "The file " + file + " can't be written: there is no such folder.");
    return std::nullopt;
  }

  Options& o_;
  Written w_;
  CLI::App app_{"Kernebord"};
  CLI::Option *session_ = nullptr, *window_ = nullptr, *facilitator_ = nullptr, *lang_ = nullptr;
  CLI::App *agendas_ = nullptr, *make_ = nullptr, *check_ = nullptr, *export_ = nullptr, *preview_ = nullptr;
};

} // namespace

std::optional<int> run_command_line(int argc, char** argv, Options& out) {
  out.lang = language_of(argc, argv);
  out.sessions = default_sessions();
  out.content = program_folder("content");
  out.assets = program_folder("assets");
  out.fonts = default_fonts;
  return CommandLine(out).run(argc, argv);
}
