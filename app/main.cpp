// Purpose: options, wiring, the loop. Nothing else.
#include "album.h"
#include "desk.h"
#include "files/areas_file.h"
#include "files/pack.h"
#include "files/settings.h"
#include "options.h"
#include "paint/atlas.h"
#include "paint/renderer.h"
#include "platform/sound.h"
#include "platform/window.h"
#include "preview.h"
#include "screens/table.h"

#include <cstdio>
#include <stdexcept>

namespace {

class Program {
public:
  Program(const Options& options, platform::Window& window)
      : options_(options), window_(window),
        atlas_(options.fonts, [&](std::string_view name) { return picture(name); }), scene_(atlas_),
        renderer_(scene_), table_(scene_), album_(scene_, [&] { window.wake(); }) {
    table_.set_language(options.lang);
    table_.set_millimetre(window_.millimetre());
    files::StoredSettings stored = files::read_settings(options.sessions, options.lang);
    table_.settings() = kept_ = stored.settings;
    for (const files::Problem& problem : stored.problems) notices_.push_back(files::as_line(problem));
    if (options.session.empty()) refresh(); // else nothing of it is shown: the screens that want it ask
    if (!options.preview.empty()) begin_preview();
    if (options.session.empty()) return;
    open(options.session);
    if (!desk_) throw std::runtime_error(notices_.empty() ? options.session : notices_.back());
  }

  int run() {
    std::vector<platform::Event> events;
    std::int64_t due = 0;
    while (true) {
      events.clear();
      window_.wait(int(std::min<std::int64_t>(due, 3'600'000)), events);
      for (const platform::Event& e : events) feed(e);
      due = frame();
      if (quit_) return 0;
      if (!options_.shot.empty() && !album_.busy()) return shot();
    }
  }

private:
  platform::Picture picture(std::string_view name) {
    std::string problem;
    auto loaded =
        platform::load_picture(options_.assets + "/pictures/" + std::string(name) + ".png", problem);
    if (!problem.empty()) std::fprintf(stderr, "kernebord: %s\n", problem.c_str());
    return loaded;
  }

  void feed(const platform::Event& event) {
    if (auto* p = std::get_if<touch::Pointer>(&event)) table_.pointer(*p);
    else if (auto* w = std::get_if<touch::Wheel>(&event)) table_.wheel(*w);
    else if (auto* k = std::get_if<platform::KeyPress>(&event)) table_.key(*k);
    else if (auto* t = std::get_if<platform::TextTyped>(&event)) table_.text(t->utf8);
    else if (std::holds_alternative<platform::Resized>(event)) {
      table_.set_millimetre(window_.millimetre()); // it may have come to another display
      scene_.damage_all();
    } else if (std::holds_alternative<platform::Quit>(event)) quit_ = true;
  }

  /// Builds and draws a frame; returns the milliseconds until the next one is due, -1: when something
  /// happens.
  std::int64_t frame() {
    std::int64_t due = -1;
    album_.settle();
    for (bool again = true; again && !quit_;) {
      workshop::Time now = platform::wall_clock();
      if (desk_) {
        desk_->tick(now, table_.language(), notices_);
        table_.trouble(desk_->trouble());
      }
      if (preview_) tick_preview(now);
      for (std::string& text : notices_) table_.notice(std::move(text), true);
      notices_.clear();
      table_.set_utc_offset(platform::ahead_of_utc(now) * workshop::minute);
      screens::FrameResult result = build(now);
      due = result.due;
      for (const screens::Ring& ring : result.sounds) sound(ring);
      again = !result.wishes.empty() || (preview_ && preview_->behind());
      for (const screens::Wish& wish : result.wishes) answer(wish);
    }
    if (!preview_) keep_settings();
    draw();
    return preview_ && (due < 0 || due > 1000) ? 1000 : due; // it looks for changes of the pack
  }

  void sound(const screens::Ring& ring) {
    using workshop::EndSound;
    if (ring.sound == EndSound::off) return;
    platform::Chime chime = platform::all_chimes[int(ring.sound) - int(EndSound::bell)];
    sound_.play(chime, float(ring.volume) / float(workshop::loudest));
  }

  workshop::LiveSession* live() { return desk_ ? &desk_->live() : preview_ ? &preview_->live() : nullptr; }

  void begin_preview() {
    std::string problem;
    preview_ = Preview::open(Preview::pack_in(options_.preview, options_.lang), options_.lang,
                             options_.preview_step, platform::wall_clock(), problem);
    if (!preview_) throw std::runtime_error(problem);
  }
  void tick_preview(workshop::Time now) {
    if (preview_->tick(now)) table_.forget();
    table_.trouble(preview_->trouble());
  }

  screens::FrameResult build(workshop::Time now) {
    return table_.frame(live(), info_, now, window_.ticks(), window_.width(), window_.height());
  }

  void draw() {
    if (scene_.changed()) {
      std::vector<touch::Rect> parts = renderer_.draw(window_.keeps_content());
      if (scene_.stale()) { // a painter made glyphs for which there was no room: they are laid out anew
        build(platform::wall_clock());
        parts = renderer_.draw(window_.keeps_content());
      }
      window_.present(parts);
      frames_++;
    }
    if (options_.areas.empty()) return;
    std::string problem;
    if (!files::write_areas(options_.areas, frames_, table_.screen(), table_.touch().areas(),
                            table_.touch().focus(), problem))
      std::fprintf(stderr, "kernebord: %s\n", problem.c_str());
  }

  void answer(const screens::Wish& wish) {
    if (auto* make = std::get_if<screens::MakeSession>(&wish)) make_session(*make);
    else if (auto* open_ = std::get_if<screens::OpenSession>(&wish)) open(open_->folder);
    else if (std::holds_alternative<screens::LeaveSession>(wish)) leave();
    else if (std::holds_alternative<screens::QuitProgram>(wish)) quit_ = true;
    else if (std::holds_alternative<screens::ChangeLanguage>(wish)) {
      table_.set_language(table_.language() == "en" ? "da" : "en");
      table_.settings().language = table_.language();
      refresh();
    } else if (auto* copy = std::get_if<screens::OpenCopyAt>(&wish)) open_copy(copy->number);
    else if (std::holds_alternative<screens::FindPictures>(wish)) find_pictures();
    else if (auto* pick = std::get_if<screens::PickPicture>(&wish)) pick_picture(*pick);
    else if (std::holds_alternative<screens::FindRooms>(wish)) refresh();
    else if (auto* fetch = std::get_if<screens::FetchRoom>(&wish)) fetch_room(fetch->folder);
  }

  /// Writes the settings when a screen has changed them.
  void keep_settings() {
    if (table_.settings() == kept_) return;
    kept_ = table_.settings();
    std::string problem;
    if (!files::write_settings(options_.sessions, kept_, table_.language(), problem))
      table_.notice(problem, true);
  }

  void find_pictures() {
    bool danish = table_.language() != "en";
    if (!searched_)
      table_.show_pictures({}, danish ? "Jeg leder efter billeder …" : "Looking for pictures …");
    searched_ = true;
    album_.find(options_.pictures, table_.language(),
                [this](std::vector<files::FoundPicture> found, std::string problem) {
                  std::vector<screens::PictureFile> shown;
                  for (files::FoundPicture& f : found)
                    shown.push_back({std::move(f.path), std::move(f.name)});
                  table_.show_pictures(std::move(shown), std::move(problem));
                });
  }

  void pick_picture(const screens::PickPicture& wish) {
    if (!desk_) return;
    album_.keep(wish.path, table_.language(),
                [this, note = wish.note, folder = desk_->folder()](std::string name, std::string problem) {
                  if (!desk_ || desk_->folder() != folder) return; // the room has left that session
                  if (name.empty()) return notices_.push_back(problem);
                  workshop::Outcome outcome =
                      desk_->live().submit(workshop::SetPicture{note, name}, platform::wall_clock());
                  if (outcome.refused)
                    notices_.push_back(workshop::sentence(*outcome.refused, table_.language()));
                });
  }

  void open_copy(std::uint64_t number) {
    if (!desk_) return;
    std::string problem, copy = desk_->copy_at(number, options_.sessions, table_.language(), problem);
    if (copy.empty()) return notices_.push_back(problem);
    std::string from = desk_->folder();
    open(copy);
    notices_.push_back(table_.language() != "en"
                           ? "Dette er en kopi. Sessionen, som den er nu, ligger i " + from
                           : "This is a copy. The session as it is now lies in " + from);
  }

  void make_session(const screens::MakeSession& wish) {
    for (const workshop::Agenda& agenda : info_.agendas)
      if (agenda.id == wish.agenda && agenda.language == wish.language) {
        std::string problem;
        workshop::Session session =
            workshop::new_session(files::random_id(), wish.team, agenda, platform::wall_clock(),
                                  workshop::translations_of(agenda, info_.agendas));
        if (!wish.follows.empty()) follow(session, wish.follows);
        std::string folder = files::make_session(options_.sessions, session, table_.language(), problem);
        if (folder.empty()) notices_.push_back(problem);
        else open(folder);
        return;
      }
  }

  /// What a session that begins shall know of the one it follows up.
  void follow(workshop::Session& session, const std::string& folder) {
    std::string problem;
    if (auto last = files::read_session(folder, table_.language(), problem))
      workshop::follow(session, workshop::before_of(*last));
    else notices_.push_back(problem);
  }

  void fetch_room(const std::string& folder) {
    std::string problem;
    auto room = files::read_session(folder, table_.language(), problem);
    if (!room) return notices_.push_back(problem);
    if (!desk_) return;
    int at = int(desk_->live().session().rooms.size());
    workshop::Outcome outcome =
        desk_->live().submit(workshop::BringRoom{workshop::room_of(*room), at}, platform::wall_clock());
    if (outcome.refused) notices_.push_back(workshop::sentence(*outcome.refused, table_.language()));
  }

  void open(const std::string& folder) {
    desk_.reset();
    desk_ = Desk::open(
        folder, options_.sessions, table_.language(), platform::wall_clock(), [this] { window_.wake(); },
        notices_);
    album_.open(desk_ ? desk_->folder() : std::string());
    table_.forget();
    searched_ = false;
    if (!desk_) refresh();
  }

  void leave() {
    if (preview_) quit_ = true;
    desk_.reset();
    album_.open({});
    table_.forget();
    refresh();
  }

  /// What the start screen tells: sessions and content as they lie on the disk now.
  void refresh() {
    info_ = {};
    for (files::Listed& l : files::list_sessions(options_.sessions, table_.language()))
      info_.recent.push_back(
          {l.folder, l.id, l.team, l.agenda_title, l.changed, l.step, l.steps, l.closed, l.problem});
    for (files::Pack& pack : files::read_packs(options_.content, table_.language())) {
      for (workshop::Agenda& agenda : pack.agendas) info_.agendas.push_back(std::move(agenda));
      for (const files::Problem& problem : pack.problems) info_.problems.push_back(files::as_line(problem));
    }
  }

  int shot() {
    std::string problem;
    if (platform::save_png(renderer_.screenshot(), options_.shot, problem)) return 0;
    std::fprintf(stderr, "kernebord: %s\n", problem.c_str());
    return 1;
  }

  const Options& options_;
  platform::Window& window_;
  paint::Atlas atlas_;
  paint::Scene scene_;
  paint::Renderer renderer_;
  screens::Table table_;
  workshop::Settings kept_; ///< what settings.toml holds
  bool searched_ = false;   ///< for pictures, since the session was opened
  screens::StartInfo info_;
  std::unique_ptr<Desk> desk_;
  std::unique_ptr<Preview> preview_; ///< instead of a desk: a pack as its author sees it
  std::vector<std::string> notices_;
  std::uint64_t frames_ = 0;
  bool quit_ = false;
  platform::Sound sound_;
  Album album_; ///< last: its threads end before what they answer to
};

} // namespace

int main(int argc, char** argv) {
  Options options;
  if (std::optional<int> code = run_command_line(argc, argv, options)) return *code;
  std::string problem;
  platform::WindowOptions wanted{options.backend, "Kernebord", options.width, options.height};
  std::unique_ptr<platform::Window> window = platform::open_window(wanted, problem);
  if (!window) {
    std::fprintf(stderr, "kernebord: %s\n", problem.c_str());
    return 1;
  }
  try {
    return Program(options, *window).run();
  } catch (const std::exception& e) {
    std::fprintf(stderr, "kernebord: %s\n", e.what());
    return 1;
  }
}
