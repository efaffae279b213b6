// Purpose: options, wiring, the loop. Nothing else.
#include "album.h"
#include "desk.h"
#include "environment.h"
#include "files/settings.h"
#include "options.h"
#include "platform/sound.h"
#include "platform/window.h"
#include "preview.h"
#include "rehearsal.h"
#include "rooms.h"
#include "screens/table.h"
#include "second_screen.h"

#include <atomic>
#include <cstdio>
#include <malloc.h>
#include <stdexcept>

namespace {

class Program {
public:
  /// `display`: where the window was opened; `before`: what the room's picture leaves that was in another
  /// window.
  Program(const Options& options, platform::Window& window, Prepared prepared, int display,
          screens::Carried before)
      : options_(options), window_(window), pane_(window, std::move(prepared.atlas), options.areas),
        table_(pane_.scene()), info_(std::move(prepared.info)), notices_(std::move(prepared.notices)),
        second_(window, options, display), album_(pane_.scene(), [&] { window.wake(); }),
        rooms_([&] { window.wake(); }, options.stick) {
    table_.set_language(options.lang);
    table_.set_millimetre(window_.millimetre());
    table_.settings() = kept_ = prepared.stored.settings;
    if (!options.shot.empty()) table_.settings().motion = kept_.motion = false; // all is at its place then
    if (!options.preview.empty()) begin_preview();
    if (options.session.empty()) return;
    lay(std::move(prepared.desk));
    if (!desk_) throw std::runtime_error(notices_.empty() ? options.session : notices_.back());
    table_.take(std::move(before));
  }

  int run() {
    std::vector<platform::Event> events;
    std::int64_t due = 0;
    while (true) {
      events.clear();
      window_.wait(int(std::min<std::int64_t>(due, 3'600'000)), events);
      for (const platform::Event& e : events) feed(e);
      beside_stirred_ = second_.listen(table_);
      due = frame();
      give_back(due);
      if (quit_ || second_.room_belongs() >= 0) return 0;
      if (!options_.shot.empty() && !album_.busy()) return shot();
    }
  }

  /// The display on which all shall be opened anew, with session(); -1: it shall end.
  int opens_on() const { return quit_ ? -1 : second_.room_belongs(); }
  screens::Carried hand_over() { return table_.leave(); }
  std::string session() const { return desk_ ? desk_->folder() : std::string(); }

private:
  void feed(const platform::Event& event) {
    if (auto* p = std::get_if<touch::Pointer>(&event)) {
      table_.pointer(*p);
      pane_.hear(*p);
    } else if (auto* w = std::get_if<touch::Wheel>(&event)) table_.wheel(*w);
    else if (auto* k = std::get_if<platform::KeyPress>(&event)) table_.key(*k);
    else if (auto* t = std::get_if<platform::TextTyped>(&event)) table_.text(t->utf8);
    else if (std::holds_alternative<platform::Resized>(event)) {
      table_.set_millimetre(window_.millimetre()); // it may have come to another display
      pane_.scene().damage_all();
    } else if (std::holds_alternative<platform::DisplaysChanged>(event)) second_.displays_changed();
    else if (std::holds_alternative<platform::Quit>(event)) quit_ = true;
  }

  /// The memory that was needed to begin with, and then by each thousand of frames, goes back to the machine.
  void give_back(std::int64_t due) {
    if (due == 0 || ++frames_ < 1000) return;
    ::malloc_trim(0);
    frames_ = 0;
  }

  /// Builds and draws a frame; returns the milliseconds until the next one is due, -1: when something
  /// happens.
  std::int64_t frame() {
    std::int64_t due = -1;
    album_.settle();
    rooms_.settle();
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
      bool changed = arrange_second();
      if (beside_stirred_) build_second(now, changed); // the room shows at once what was done there
      beside_stirred_ = false;
      screens::FrameResult result = build(now);
      due = result.due;
      for (const screens::Ring& ring : result.sounds) sound(ring);
      again = keep_settings() || changed || !result.wishes.empty() || (preview_ && preview_->behind());
      for (const screens::Wish& wish : result.wishes) answer(wish);
    }
    draw();
    if (std::int64_t soon = show_second(); soon >= 0 && (due < 0 || soon < due)) due = soon;
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
    preview_ = Preview::open(Preview::pack_in(options_.preview, options_.lang, options_.icons()),
                             options_.lang, options_.preview_step, platform::wall_clock(), problem);
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
    pane_.draw([&] { build(platform::wall_clock()); });
    pane_.tell_areas(table_.screen(), table_.touch());
  }

  /// True when it came or went: the room's picture has a button more or less then.
  bool arrange_second() {
    std::string problem;
    bool was = second_.open();
    second_.arrange(table_.settings(), live() != nullptr, problem);
    if (!problem.empty()) table_.notice(problem);
    table_.set_facilitator_elsewhere(second_.open());
    return was != second_.open();
  }
  std::int64_t build_second(workshop::Time now, bool& changed) {
    return second_.open() && live() ? second_.frame(table_, *live(), info_, now, changed) : -1;
  }
  /// Milliseconds until its next frame is due, -1: when something happens.
  std::int64_t show_second() {
    if (!second_.open() || !live()) return -1;
    workshop::Time now = platform::wall_clock();
    bool changed = false;
    std::int64_t due = build_second(now, changed);
    second_.draw(table_, *live(), info_, now);
    return changed ? 0 : due;
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
    else if (std::holds_alternative<screens::FindRooms>(wish)) find_rooms();
    else if (std::holds_alternative<screens::ShareRoom>(wish)) share_room();
    else if (std::holds_alternative<screens::SaveReport>(wish)) save_report();
    else if (auto* fetch = std::get_if<screens::FetchRoom>(&wish)) fetch_room(fetch->folder);
  }

  /// Writes the settings when a screen has changed them; a preview leaves the file alone. True when they
  /// were.
  bool keep_settings() {
    if (table_.settings() == kept_) return false;
    kept_ = table_.settings();
    std::string problem;
    if (!preview_ && !files::write_settings(options_.sessions, kept_, table_.language(), problem))
      table_.notice(problem, true);
    return true;
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
                  submit(workshop::SetPicture{note, name});
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

  void find_rooms() {
    info_.seeks_rooms = true;
    rooms_.find(options_.sessions, table_.language(), [this](std::vector<files::Listed> found) {
      info_.seeks_rooms = false;
      info_.rooms = as_shown(std::move(found));
    });
  }

  /// `folder`: where a session lies that may be gone when it is read.
  void fetch_room(const std::string& folder) {
    if (!desk_) return;
    rooms_.read(folder, table_.language(),
                [this, ours = desk_->folder()](std::optional<workshop::Session> room, std::string problem) {
                  if (!desk_ || desk_->folder() != ours) return; // the room has left that session
                  if (!room) return notices_.push_back(problem);
                  int at = int(desk_->live().session().rooms.size());
                  submit(workshop::BringRoom{workshop::room_of(*room), at});
                });
  }

  void share_room() {
    if (!desk_) return;
    rooms_.share(desk_->live().session(), desk_->folder(), table_.language(),
                 [this](std::string said) { notices_.push_back(std::move(said)); });
  }

  void save_report() {
    if (!desk_) return;
    rooms_.report(desk_->live().session(), desk_->folder(), table_.language(),
                  [this](std::string said) { notices_.push_back(std::move(said)); });
  }

  /// What somebody asked for that is done only now.
  void submit(const workshop::Op& op) {
    workshop::Outcome outcome = desk_->live().submit(op, platform::wall_clock());
    if (outcome.refused) notices_.push_back(workshop::sentence(*outcome.refused, table_.language()));
  }

  void open(const std::string& folder) {
    desk_.reset();
    lay(Desk::open(
        folder, options_.sessions, table_.language(), platform::wall_clock(), [this] { window_.wake(); },
        notices_));
    if (!desk_) refresh();
  }

  /// On the table; nullptr: nothing.
  void lay(std::unique_ptr<Desk> desk) {
    desk_ = std::move(desk);
    album_.open(desk_ ? desk_->folder() : std::string());
    table_.forget();
    searched_ = false;
  }

  void leave() {
    if (preview_) quit_ = true;
    desk_.reset();
    album_.open({});
    table_.forget();
    refresh();
  }

  /// What the start screen tells: sessions and content as they lie on the disk now.
  void refresh() { info_ = read_lists(options_, table_.language()); }

  int shot() {
    std::string problem;
    if (pane_.save(options_.shot, problem)) return 0;
    std::fprintf(stderr, "kernebord: %s\n", problem.c_str());
    return 1;
  }

  const Options& options_;
  platform::Window& window_;
  Pane pane_;
  screens::Table table_;
  screens::StartInfo info_;
  std::vector<std::string> notices_;
  SecondScreen second_;
  workshop::Settings kept_; ///< what settings.toml holds
  bool searched_ = false;   ///< for pictures, since the session was opened
  std::unique_ptr<Desk> desk_;
  std::unique_ptr<Preview> preview_; ///< instead of a desk: a pack as its author sees it
  bool beside_stirred_ = false;      ///< somebody did something on the second screen
  bool quit_ = false;
  int frames_ = 1000; ///< since memory was given back
  platform::Sound sound_;
  Album album_; ///< this and what follows last: their threads end before what they answer to
  Rooms rooms_;
};

} // namespace

int main(int argc, char** argv) {
  Options options;
  if (std::optional<int> code = run_command_line(argc, argv, options)) return *code;
  keep_dead_keys();
  start_no_bus();
  std::string problem;
  platform::WindowOptions wanted{options.backend, "Kernebord", options.width, options.height};
  try {
    screens::Carried before;
    while (true) { // once, and again when the room's picture belongs on another display
      std::unique_ptr<platform::Window> window;
      std::atomic<platform::Window*> woken = nullptr;
      Rehearsal rehearsal(options, [&] {
        if (platform::Window* w = woken) w->wake();
      });
      wanted.sized = [&](int w, int h, float millimetre) { rehearsal.stage(w, h, millimetre); };
      window = platform::open_window(wanted, problem);
      if (!window) throw std::runtime_error(problem);
      woken = window.get();
      Program program(options, *window, rehearsal.finish(), wanted.display, std::move(before));
      int code = program.run();
      if (program.opens_on() < 0) return code;
      wanted.display = program.opens_on();
      options.session = program.session();
      before = program.hand_over();
    }
  } catch (const std::exception& e) {
    std::fprintf(stderr, "kernebord: %s\n", e.what());
    return 1;
  }
}
