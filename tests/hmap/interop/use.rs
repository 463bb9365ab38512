// The installed library out of Rust: values are boxes, given back by a destructor written in Rust.
use std::ffi::{c_char, c_int, c_void, CString};

#[repr(C)]
struct HMap {
    _private: [u8; 0],
}

#[link(name = "hmap")]
extern "C" {
    fn hmap_create(initial_capacity: usize) -> *mut HMap;
    fn hmap_put(map: *mut HMap, key: *const c_char, value: *mut c_void) -> c_int;
    fn hmap_get(map: *const HMap, key: *const c_char) -> *mut c_void;
    fn hmap_remove(map: *mut HMap, key: *const c_char) -> c_int;
    fn hmap_count(map: *const HMap) -> usize;
    fn hmap_set_value_destructor(
        map: *mut HMap,
        destructor: extern "C" fn(*mut c_void, *mut c_void),
        context: *mut c_void,
    ) -> c_int;
    fn hmap_destroy(map: *mut HMap);
}

extern "C" fn drop_box(value: *mut c_void, context: *mut c_void) {
    unsafe {
        drop(Box::from_raw(value as *mut u64));
        *(context as *mut usize) += 1;
    }
}

fn main() {
    let mut dropped: usize = 0;
    unsafe {
        let map = hmap_create(16);
        assert!(!map.is_null());
        assert_eq!(hmap_set_value_destructor(map, drop_box, &mut dropped as *mut usize as *mut c_void), 0);
        for i in 0..1000u64 {
            let key = CString::new(format!("key {i}")).unwrap();
            assert_eq!(hmap_put(map, key.as_ptr(), Box::into_raw(Box::new(i)) as *mut c_void), 0);
        }
        let key = CString::new("key 77").unwrap();
        assert_eq!(*(hmap_get(map, key.as_ptr()) as *const u64), 77);
        assert_eq!(hmap_remove(map, key.as_ptr()), 0);
        assert_eq!(hmap_remove(map, key.as_ptr()), 3);
        assert_eq!(hmap_count(map), 999);
        hmap_destroy(map);
    }
    assert_eq!(dropped, 1000);
    println!("Rust: ok");
}
