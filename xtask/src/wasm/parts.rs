//! The module in two parts: what every page needs, and the rest, which is fetched when something is asked of it.
//!
//! Both share one memory and one table of functions. Where the first part calls a function of the rest, it calls
//! through a slot of the table, which is empty until the rest is instantiated beside it: a call before that is a trap.
//! Which function is where changes when something is fetched, never what it does. Binaryen's `wasm-split` does the
//! same ("Module Splitting" in the documentation of Emscripten), but npm's binaryen comes without it, and Debian 12's
//! cannot read our module.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use walrus::ir::{Const, GlobalSet, Value, Visitor, dfs_in_order};
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind,
    GlobalKind, ImportedFunction, LocalFunction, Module, TableId, ValType,
};

/// What the rest imports everything from.
const FIRST: &str = "first";

/// The two parts, as bytes.
pub(super) struct Parts {
    pub(super) first: Vec<u8>,
    pub(super) rest: Vec<u8>,
}

/// The module with an exported global for each function, `ran0` and so on, which is 1 once it ran.
pub(super) fn watched(module: &[u8]) -> Result<Vec<u8>> {
    let mut module = read(module)?;
    for (index, function) in own_functions(&module).into_iter().enumerate() {
        let zero = ConstExpr::Value(Value::I32(0));
        let ran = module.globals.add_local(ValType::I32, true, false, zero);
        module.exports.add(&format!("ran{index}"), ran);
        let mut body =
            module.funcs.get_mut(function).kind.unwrap_local_mut().builder_mut().func_body();
        body.instr_at(0, Const { value: Value::I32(1) }).instr_at(1, GlobalSet { global: ran });
    }
    Ok(module.emit_wasm())
}

/// Parts a module by the functions, counted as `watched` does, that the first part is to hold.
pub(super) fn part(module: &[u8], early: &BTreeSet<usize>) -> Result<Parts> {
    let (mut first, mut rest) = (read(module)?, read(module)?);
    let late: BTreeSet<usize> =
        (0..own_functions(&first).len()).filter(|index| !early.contains(index)).collect();
    let called = called(&first, &late);
    let shared = make_rest(&mut rest, &late, &called)?;
    make_first(&mut first, &called, &shared)?;
    Ok(Parts { first: first.emit_wasm(), rest: rest.emit_wasm() })
}

fn read(module: &[u8]) -> Result<Module> {
    Module::from_buffer(module).context("not a module")
}

/// In the order of the module, so that one number names one function in every copy of it.
fn own_functions(module: &Module) -> Vec<FunctionId> {
    module.funcs.iter_local().map(|(function, _)| function).collect()
}

fn numbered<'a>(
    own: &'a [FunctionId],
    numbers: impl IntoIterator<Item = &'a usize>,
) -> impl Iterator<Item = FunctionId> {
    numbers.into_iter().filter_map(|&number| own.get(number).copied())
}

/// The late functions that the first part names: in code, in tables, and to the page.
fn called(module: &Module, late: &BTreeSet<usize>) -> Vec<usize> {
    let own = own_functions(module);
    let numbers: BTreeMap<FunctionId, usize> =
        own.iter().enumerate().map(|(index, &function)| (function, index)).collect();
    let mut named = Named::default();
    for (index, &function) in own.iter().enumerate() {
        if !late.contains(&index) {
            let function = module.funcs.get(function).kind.unwrap_local();
            dfs_in_order(&mut named, function, function.entry_block());
        }
    }
    for element in module.elements.iter() {
        match &element.items {
            ElementItems::Functions(functions) => named.0.extend(functions),
            ElementItems::Expressions(_, items) => {
                named.0.extend(items.iter().filter_map(|item| match item {
                    ConstExpr::RefFunc(function) => Some(function),
                    _ => None,
                }));
            }
        }
    }
    named.0.extend(module.exports.iter().filter_map(|export| match export.item {
        ExportItem::Function(function) => Some(function),
        _ => None,
    }));
    let named: BTreeSet<usize> =
        named.0.iter().filter_map(|name| numbers.get(name).copied()).collect();
    named.intersection(late).copied().collect()
}

#[derive(Default)]
struct Named(BTreeSet<FunctionId>);

impl Visitor<'_> for Named {
    fn visit_function_id(&mut self, function: &FunctionId) {
        self.0.insert(*function);
    }
}

/// The table of functions, and how many places it has.
fn table(module: &Module) -> Result<(TableId, u64)> {
    let table = module.tables.main_function_table()?.context("a module without a table")?;
    Ok((table, module.tables.get(table).initial))
}

fn grow(module: &mut Module, table: TableId, by: usize) {
    let table = module.tables.get_mut(table);
    table.initial += by as u64;
    table.maximum = table.maximum.map(|most| most.max(table.initial));
}

/// Leaves the late functions, with those that are called in the table; everything else is imported. Gives the names of that.
fn make_rest(
    module: &mut Module,
    late: &BTreeSet<usize>,
    called: &[usize],
) -> Result<BTreeSet<String>> {
    let own = own_functions(module);
    let (table, start) = table(module)?;
    empty(module);
    let kept: BTreeSet<FunctionId> = numbered(&own, late).collect();
    import(module, &kept);
    grow(module, table, called.len());
    let offset = ConstExpr::Value(Value::I32(i32::try_from(start)?));
    let functions = numbered(&own, called).collect();
    module.elements.add(ElementKind::Active { table, offset }, ElementItems::Functions(functions));
    walrus::passes::gc::run(module);
    Ok(module.imports.iter().map(|import| import.name.clone()).collect())
}

/// Takes out what only the first part may hold: memory and tables are filled once, and the page calls the first part.
fn empty(module: &mut Module) {
    module.start = None;
    for export in module.exports.iter().map(walrus::Export::id).collect::<Vec<_>>() {
        module.exports.delete(export);
    }
    for data in module.data.iter().map(walrus::Data::id).collect::<Vec<_>>() {
        module.data.delete(data);
    }
    for element in module.elements.iter().map(walrus::Element::id).collect::<Vec<_>>() {
        module.elements.delete(element);
    }
    module.memories.iter_mut().for_each(|memory| memory.data_segments.clear());
    module.tables.iter_mut().for_each(|table| table.elem_segments.clear());
}

/// Imports from the first part everything but the functions that are kept.
fn import(module: &mut Module, kept: &BTreeSet<FunctionId>) {
    for import in module.imports.iter().map(walrus::Import::id).collect::<Vec<_>>() {
        module.imports.delete(import);
    }
    for (name, item) in named(module) {
        match item {
            ExportItem::Function(function) if kept.contains(&function) => {}
            ExportItem::Function(function) => {
                let import = module.imports.add(FIRST, &name, function);
                let function = module.funcs.get_mut(function);
                function.kind =
                    FunctionKind::Import(ImportedFunction { import, ty: function.ty() });
            }
            ExportItem::Table(table) => {
                let import = module.imports.add(FIRST, &name, table);
                module.tables.get_mut(table).import = Some(import);
            }
            ExportItem::Memory(memory) => {
                let import = module.imports.add(FIRST, &name, memory);
                module.memories.get_mut(memory).import = Some(import);
            }
            ExportItem::Global(global) => {
                let import = module.imports.add(FIRST, &name, global);
                module.globals.get_mut(global).kind = GlobalKind::Import(import);
            }
            ExportItem::Tag(_) => {} // exceptions, which nothing here throws
        }
    }
}

/// What the parts share, under names that are the same in every copy of the module.
fn named(module: &Module) -> Vec<(String, ExportItem)> {
    let functions = module.funcs.iter().map(|function| function.id().into());
    let tables = module.tables.iter().map(|table| table.id().into());
    let memories = module.memories.iter().map(|memory| memory.id().into());
    let globals = module.globals.iter().map(|global| global.id().into());
    let all: [(&str, Vec<ExportItem>); 4] = [
        ("f", functions.collect()),
        ("t", tables.collect()),
        ("m", memories.collect()),
        ("g", globals.collect()),
    ];
    all.into_iter()
        .flat_map(|(kind, items)| {
            items.into_iter().enumerate().map(move |(index, item)| (format!("{kind}{index}"), item))
        })
        .collect()
}

/// Puts a call through the table in the place of each late function that is called, and exports what the rest needs.
fn make_first(module: &mut Module, called: &[usize], shared: &BTreeSet<String>) -> Result<()> {
    for (name, item) in named(module) {
        if shared.contains(&name) {
            module.exports.add(&name, item);
        }
    }
    let own = own_functions(module);
    let (table, start) = table(module)?;
    for (slot, function) in (start..).zip(numbered(&own, called)) {
        let call = through(module, table, i32::try_from(slot)?, function);
        module.funcs.get_mut(function).kind = FunctionKind::Local(call);
    }
    grow(module, table, called.len());
    walrus::passes::gc::run(module); // the other late functions
    Ok(())
}

/// A function of the same type that calls what is in the slot.
fn through(module: &mut Module, table: TableId, slot: i32, function: FunctionId) -> LocalFunction {
    let ty = module.funcs.get(function).ty();
    let (params, results) = (module.types.params(ty).to_vec(), module.types.results(ty).to_vec());
    let locals: Vec<_> = params.iter().map(|&param| module.locals.add(param)).collect();
    let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
    let mut body = builder.func_body();
    for &local in &locals {
        body.local_get(local);
    }
    body.i32_const(slot).call_indirect(ty, table);
    builder.local_func(locals)
}
