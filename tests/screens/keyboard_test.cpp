// The keys of every layout and page: where they lie, what they write and offer, and that it can be drawn.
#include "screens/seats/keyboard.h"

#include "paint/atlas.h"
#include "workshop/text.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <set>

using namespace screens;

namespace {

struct Kind {
  Layout layout;
  Page page;
};
constexpr Kind kinds[] = {{Layout::danish, Page::letters},
                          {Layout::danish, Page::symbols},
                          {Layout::english, Page::letters},
                          {Layout::english, Page::symbols}};
constexpr touch::Rect area{100, 50, 1100, 500};

std::vector<KeyShape> keys_of(Kind k, float gap = 8) { return keyboard(area, gap, k.layout, k.page); }

const KeyShape* find(const std::vector<KeyShape>& keys, const std::string& name) {
  for (const KeyShape& k : keys)
    if (k.name == name) return &k;
  return nullptr;
}

KeyShape get(Kind kind, const std::string& name) {
  auto keys = keys_of(kind);
  const KeyShape* k = find(keys, name);
  INFO("key " << name);
  REQUIRE(k);
  return *k;
}

/// The names of one row, joined.
std::string row(const std::vector<KeyShape>& keys, int number) {
  std::string names;
  for (const KeyShape& k : keys)
    if (int((k.rect.centre().y - area.y) / (area.h / 5)) == number) names += k.name;
  return names;
}

/// A glyph as it is drawn, to the pixel.
std::string drawn(paint::Atlas& atlas, char32_t c) {
  atlas.take_changes(); // what was drawn before
  const paint::Glyph g = atlas.glyph(paint::Face::medium, 36, c);
  std::string out =
      std::to_string(g.left) + " " + std::to_string(g.top) + " " + std::to_string(g.width) + " ";
  const auto pixels = atlas.take_changes().pixels; // of this glyph alone: each is drawn once
  REQUIRE_FALSE(pixels.empty());
  return out.append(pixels.begin(), pixels.end());
}

} // namespace

TEST_CASE("keys lie within their area and never upon each other; names are unique") {
  for (Kind kind : kinds)
    for (float gap : {0.f, 8.f}) {
      auto keys = keys_of(kind, gap);
      std::set<std::string> names;
      for (std::size_t i = 0; i < keys.size(); i++) {
        INFO("key " << keys[i].name);
        CHECK(names.insert(keys[i].name).second);
        touch::Rect r = keys[i].rect;
        CHECK_FALSE(r.empty());
        CHECK((r.x >= area.x - 0.01f && r.right() <= area.right() + 0.01f));
        CHECK((r.y >= area.y - 0.01f && r.bottom() <= area.bottom() + 0.01f));
        for (std::size_t j = 0; j < i; j++) CHECK_FALSE(r.inset(0.01f).meets(keys[j].rect.inset(0.01f)));
        CHECK(keys[i].plain.empty() == keys[i].shifted.empty());
        CHECK(keys[i].plain.empty() == !keys[i].icon.empty());
        if (!keys[i].plain.empty() && keys[i].name != "space") CHECK(keys[i].plain == keys[i].name);
      }
    }
}

TEST_CASE("keys that act stay where they are when the page turns") {
  for (Layout layout : {Layout::danish, Layout::english}) {
    auto letters = keys_of({layout, Page::letters}), symbols = keys_of({layout, Page::symbols});
    for (const char* name : {"shift", "backspace", "left", "right", "space", "enter"}) {
      INFO("key " << name);
      REQUIRE(find(letters, name));
      REQUIRE(find(symbols, name));
      CHECK(find(letters, name)->rect == find(symbols, name)->rect);
    }
    REQUIRE(find(letters, "symbols"));
    REQUIRE(find(symbols, "letters"));
    CHECK(find(letters, "symbols")->rect == find(symbols, "letters")->rect);
    CHECK(find(letters, "symbols")->icon == "symbols");
    CHECK(find(symbols, "letters")->icon == "keyboard");
    CHECK_FALSE(find(letters, "letters"));
    CHECK_FALSE(find(symbols, "symbols"));
  }
}

TEST_CASE("the Danish rows") {
  auto keys = keys_of({Layout::danish, Page::letters});
  CHECK(row(keys, 0) == "1234567890backspace");
  CHECK(row(keys, 1) == "qwertyuiopå");
  CHECK(row(keys, 2) == "asdfghjklæø");
  CHECK(row(keys, 3) == "shiftzxcvbnm,.-");
  CHECK(row(keys, 4) == "leftright'symbolsspace?enter");
  std::string with_shift;
  for (const KeyShape& k : keys) with_shift += k.shifted;
  CHECK(with_shift == "!\"#%&/()=?QWERTYUIOPÅASDFGHJKLÆØZXCVBNM;:_* +");
}

TEST_CASE("the English rows are centred") {
  auto keys = keys_of({Layout::english, Page::letters});
  CHECK(row(keys, 1) == "qwertyuiop");
  CHECK(row(keys, 2) == "asdfghjkl");
  CHECK(row(keys, 3) == "shiftzxcvbnm,.-");
  for (auto [first, last] : {std::pair{"q", "p"}, {"a", "l"}})
    CHECK(find(keys, first)->rect.x - area.x == Approx(area.right() - find(keys, last)->rect.right()));
  std::string with_shift;
  for (const KeyShape& k : keys) with_shift += k.shifted;
  CHECK(with_shift == "!@#$%^&*()QWERTYUIOPASDFGHJKLZXCVBNM;:_\" /");
}

TEST_CASE("a capital that is due changes no symbol") {
  for (const KeyShape& k : keys_of({Layout::danish, Page::symbols})) CHECK(k.plain == k.shifted);
  auto danish = keys_of({Layout::danish, Page::symbols}), english = keys_of({Layout::english, Page::symbols});
  REQUIRE(danish.size() == english.size());
  for (std::size_t i = 0; i < danish.size(); i++) CHECK(danish[i].name == english[i].name);
}

TEST_CASE("a long press offers what is near") {
  using List = std::vector<std::string>;
  Kind danish{Layout::danish, Page::letters}, english{Layout::english, Page::letters};
  CHECK(get(danish, "e").others == List{"é", "è", "ê", "ë"});
  CHECK(get(danish, "a").others == List{"á", "à", "â", "ä"});
  CHECK(get(danish, "æ").others == List{"ä"});
  CHECK(get(danish, "ø").others == List{"ö"});
  CHECK(get(danish, "å").others == List{"á"});
  CHECK(get(danish, "-").others == List{"–", "—"});
  CHECK(get(danish, "1").others.front() == "½");
  CHECK(get(danish, "space").others.empty());
  CHECK(get(english, "a").others == List{"æ", "å", "á", "à", "â", "ä"});
  CHECK(get(english, "o").others.front() == "ø");
  CHECK(get(english, "e").others == get(danish, "e").others);
  CHECK(get({Layout::danish, Page::symbols}, "→").others.front() == "⇒");
  for (Kind kind : kinds)
    for (const KeyShape& k : keys_of(kind)) {
      std::set<std::string> seen{k.plain};
      INFO("key " << k.name);
      for (const std::string& other : k.others) CHECK(seen.insert(other).second);
      CHECK(k.others.size() <= 6); // a row that fits above the key
    }
}

TEST_CASE("capitals") {
  for (auto [small, large] : {std::pair{"a", "A"},
                              {"æ", "Æ"},
                              {"å", "Å"},
                              {"é", "É"},
                              {"ß", "ẞ"},
                              {"ÿ", "Ÿ"},
                              {"ł", "Ł"},
                              {"ð", "Ð"},
                              {"A", "A"},
                              {"½", "½"},
                              {"→", "→"},
                              {"①", "①"},
                              {"", ""}})
    CHECK(capital(small) == large);
}

TEST_CASE("the font has every sign that a key writes or offers") {
  paint::Atlas atlas("/usr/share/fonts/opentype/inter", [](std::string_view) { return platform::Picture(); });
  const std::string missing = drawn(atlas, 0x10FFFF); // a box
  std::set<std::string> signs;
  for (Kind kind : kinds)
    for (const KeyShape& k : keys_of(kind)) {
      if (k.plain.empty() || k.name == "space") continue;
      signs.insert({k.plain, k.shifted});
      for (const std::string& other : k.others) signs.insert({other, capital(other)});
    }
  CHECK(signs.size() > 200);
  for (const std::string& sign : signs) {
    if (sign == "□") continue; // the very box
    std::size_t at = 0;
    char32_t c = workshop::next_code_point(sign, at);
    INFO(sign);
    CHECK(at == sign.size());
    CHECK(drawn(atlas, c) != missing);
    CHECK(atlas.glyph(paint::Face::medium, 36, c).width > 0);
  }
  CHECK(drawn(atlas, 0x2154) == missing); // two thirds: the check can fail
  CHECK(atlas.generation() == 1);
}
