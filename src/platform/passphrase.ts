// Passphrases a person can read off a terminal and type: four words out of 256, 32 bits, enough where tries are counted.
import { randomInt } from 'node:crypto';

const words = `
acorn adder alder amber anvil apple apron ashes aspen atlas bacon badge bagel baker balsa barge basil basin baton beach
beard berry birch bison blaze board bonus boots brass bread brick brook broom brush bugle cabin cable camel candle canoe
canvas carrot castle cedar cello chalk cherry chess chime cider cinder clay cliff cloak clover cobalt cobble comet coral
cork cotton crane crate crayon creek crumb crystal cuckoo curtain daisy dawn desk dial ditch dome donkey dough drift drum
dune dusk easel ebony elbow elder ember engine fable feather fennel fern ferry fiddle fig finch flask flint flour flute
fossil fox fudge galley garlic garnet gate gecko ginger glade glass glove goose gorse grain granite grape gravel grove gull
hammer harbour harp hatch hazel heath hedge helmet heron hinge hollow hook hornet icing igloo indigo iron island ivory ivy
jacket jade jelly jigsaw juniper kayak kelp kettle kiln kite knot ladder lagoon lamp lantern larch latch lava lemon lentil
lichen lily linen lizard loaf lobster lunch magnet mango maple marble marsh meadow melon mint mitten moat mosaic moss moth
mulberry mustard nectar needle nettle nickel nutmeg oak oar oats olive onion opal otter oyster paddle parcel parsley pebble
pepper petal pewter piano pickle pillar plank plaster plum pocket pollen poppy potato prism pudding puffin quarry quill quilt
raft raisin`
  .trim()
  .split(/\s+/)
  .slice(0, 256);

/** Four words, different at every call. */
export function newPassphrase(): string {
  return Array.from({ length: 4 }, () => words[randomInt(words.length)]).join(' ');
}
