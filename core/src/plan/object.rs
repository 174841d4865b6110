//! Objects are read from objects only.
//!
//! What serde derives for a struct takes a list of its fields' values as well. The types of the
//! plan derive with `remote = "Self"`, which makes the derived code functions of the type, and
//! this puts a door before them that only an object passes.

use serde::de::{Deserializer, Visitor};
use serde::forward_to_deserialize_any;

/// Gives a type its `Serialize` and `Deserialize`, the latter through [`OnlyObjects`].
macro_rules! object {
    ($($name:ty),+ $(,)?) => {$(
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                Self::serialize(self, serializer)
            }
        }

        $crate::plan::read_object!($name);
    )+};
}
pub(crate) use object;

/// Gives a type that is only read its `Deserialize`, through [`OnlyObjects`].
macro_rules! read_object {
    ($($name:ty),+ $(,)?) => {$(
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::deserialize($crate::plan::OnlyObjects(deserializer))
            }
        }
    )+};
}
pub(crate) use read_object;

/// Asks for a map where derived code asks for a struct.
pub(crate) struct OnlyObjects<D>(pub(crate) D);

impl<'de, D: Deserializer<'de>> Deserializer<'de> for OnlyObjects<D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_any(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_map(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}
