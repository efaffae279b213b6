#include "second_screen.h"

#include <filesystem>

SecondScreen::SecondScreen(platform::Window& first, const Options& options, int room)
    : first_(first), options_(options), room_(room) {}

SecondScreen::~SecondScreen() { close(); }

void SecondScreen::close() {
  std::error_code ignored; // a file of what can be pressed where nothing is
  if (view_ && !options_.areas.empty()) std::filesystem::remove(options_.areas + ".facilitator", ignored);
  view_.reset();
  window_.reset();
  first_.make_current();
}

std::pair<int, int> SecondScreen::places(bool swapped) const {
  std::vector<touch::Rect> displays = first_.displays();
  if (displays.empty()) return {-1, -1};
  int other = platform::other_display(displays, displays[0]);
  return swapped && other >= 0 ? std::pair(other, 0) : std::pair(0, other);
}

void SecondScreen::arrange(const workshop::Settings& settings, bool session, std::string& problem) {
  if (fresh_ && session == session_ && settings.swapped_screens == swapped_ &&
      settings.second_screen == wanted_)
    return;
  if (settings.second_screen != wanted_) dismissed_ = false;
  bool moved = !fresh_ || settings.swapped_screens != swapped_;
  fresh_ = true;
  session_ = session;
  swapped_ = settings.swapped_screens;
  wanted_ = settings.second_screen;
  bool sized = options_.facilitator_width > 0, fills = options_.width <= 0;
  auto [room, facilitator] = places(swapped_);
  if (moved && window_ && !sized) close(); // its display may have gone
  room_belongs_ = fills && room >= 0 && room != room_ ? room : -1;
  if (room_belongs_ >= 0) return close(); // all is opened anew
  bool want = session && !dismissed_ && (sized || (wanted_ && fills && facilitator >= 0));
  if (want == open()) return;
  if (!want) return close();
  platform::WindowOptions how{options_.backend, "Kernebord – facilitator", options_.facilitator_width,
                              options_.facilitator_height, sized ? 0 : facilitator};
  window_ = first_.open_beside(how, problem);
  if (!window_) return;
  try {
    view_ = std::make_unique<View>(*window_, options_,
                                   options_.areas.empty() ? "" : options_.areas + ".facilitator");
  } catch (const std::exception& e) {
    problem = e.what();
    close();
  }
}

bool SecondScreen::listen(screens::Table& room) {
  if (!window_) return false;
  std::vector<platform::Event> events;
  window_->wait(0, events);
  for (const platform::Event& event : events) {
    if (auto* p = std::get_if<touch::Pointer>(&event)) {
      view_->screen.pointer(*p);
      view_->pane.hear(*p);
    } else if (auto* w = std::get_if<touch::Wheel>(&event)) view_->screen.wheel(*w);
    else if (auto* k = std::get_if<platform::KeyPress>(&event)) room.key(*k);
    else if (auto* t = std::get_if<platform::TextTyped>(&event)) room.text(t->utf8);
    else if (std::holds_alternative<platform::Resized>(event)) {
      view_->pane.scene().damage_all();
      view_->screen.refresh();
    } else if (std::holds_alternative<platform::Closed>(event)) dismissed_ = true;
  }
  if (dismissed_) close();
  return !events.empty();
}

std::int64_t SecondScreen::frame(screens::Table& room, workshop::LiveSession& live,
                                 const screens::StartInfo& info, workshop::Time now, bool& changed) {
  return view_->screen.frame(room, live, info, now, first_.ticks(), window_->width(), window_->height(),
                             changed);
}

void SecondScreen::draw(screens::Table& room, workshop::LiveSession& live, const screens::StartInfo& info,
                        workshop::Time now) {
  bool changed = false;
  view_->pane.draw([&] { frame(room, live, info, now, changed); });
  view_->pane.tell_areas("facilitator", view_->screen.touch());
  first_.make_current();
}
