use std::ops::Add;

#[derive(Copy, Clone)]
struct Vec2 { x: f32, y: f32 }

impl Add for Vec2 {
    type Output = Self;
    fn add(self, o: Self) -> Self { Vec2 { x: self.x + o.x, y: self.y + o.y } }
}

/* unsafe code */
unsafe fn read(p: *const u8) -> u8 { *p.offset(0x0F) }

macro_rules! square { ($x:expr) => { $x * $x }; }
const LIMIT: i64 = -1_000; static NAME: &str = "v\u{e9}c";

impl<'a, T: Copy + Default> Iterator for Items<'a, T> {
    type Item = &'a T;
    fn next(&mut self) -> Option<Self::Item> {
        self.index += 1;
        match self.items.get(self.index - 1) { Some(x) if self.index < 10 => Some(x), _ => None }
    }
}
