// The classic script only registers: an entry without exports lets what nobody calls fall away.
import '../src/index.js';
